package io.huiliu.policy;

import java.util.List;

/**
 * What the gate says of a plan.
 *
 * @param policy the policy's id, such as {@code cn-2026}
 * @param policyHash SHA-256 of its file, in hexadecimal
 * @param findings that stand, in the order of their places
 * @param waived findings that a named role has overridden, with the reason
 */
public record Verdict(
        String policy, String policyHash, List<Finding> findings, List<Waived> waived) {
    public Verdict {
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
    }

    /** A finding, and the decision that it shall not stand in the way. */
    public record Waived(Finding finding, Waiver waiver) {}

    /** Whether the plan cannot go live. */
    public boolean blocked() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    /** Findings that do not block, but that a named role has to decide on before going live. */
    public List<Finding> undecided() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.WARN)
                .filter(finding -> finding.overridableBy() != null)
                .toList();
    }
}
