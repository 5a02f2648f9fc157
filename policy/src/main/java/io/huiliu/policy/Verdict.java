package io.huiliu.policy;

import java.util.List;

/**
 * What the gate says of a plan.
 *
 * @param policy the policy's id, such as {@code cn-2026}
 * @param policyHash SHA-256 of its file, in hexadecimal
 * @param findings in the order of their places
 */
public record Verdict(String policy, String policyHash, List<Finding> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Whether the plan cannot go live. */
    public boolean blocked() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }
}
