package io.huiliu.policy;

/**
 * Somebody's decision that a finding shall not stand in the way. It counts only where the rule lets
 * that role decide, and with a reason.
 *
 * @param rule the rule's id
 * @param role such as {@code compliance-officer}
 * @param reason in the decider's own words, for the log
 */
public record Waiver(String rule, String role, String reason) {

    /** Whether it settles a finding. */
    public boolean settles(Finding finding) {
        return finding.rule().equals(rule)
                && role.equals(finding.overridableBy())
                && !reason.isBlank();
    }
}
