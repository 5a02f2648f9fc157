package io.huiliu.cli.plans;

import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Nearest;
import io.huiliu.cli.terminal.Words;
import io.huiliu.policy.Finding;
import io.huiliu.policy.Verdict;
import io.huiliu.policy.Waiver;
import java.util.ArrayList;
import java.util.List;

/**
 * What named roles have decided, as the command line has it: {@code
 * depth=compliance-officer:reason}.
 */
record Overrides(List<Waiver> waivers) {
    static final int MOST = 100;
    static final int LONGEST_REASON = 1_000;

    Overrides {
        waivers = List.copyOf(waivers);
    }

    /** A decision that settles nothing, and why. */
    record Refused(Waiver waiver, Words why) {}

    /** Reads them; throws Failure (usage) if one is not of that form. */
    static Overrides read(List<String> texts) throws Failure {
        if (texts.size() > MOST) {
            throw Failure.ofUsage(
                    Words.of(
                            "--override: TOO_MANY there are %,d; allowed are %,d",
                            "--override: TOO_MANY 有 %,d 项；最多 %,d", texts.size(), MOST));
        }
        List<Waiver> waivers = new ArrayList<>();
        for (String text : texts) {
            waivers.add(waiver(text));
        }
        return new Overrides(waivers);
    }

    private static Waiver waiver(String text) throws Failure {
        int equals = text.indexOf('=');
        int colon = text.indexOf(':', equals + 1);
        if (equals < 0 || colon < 0) {
            throw wrong(text);
        }
        String rule = text.substring(0, equals).strip();
        String role = text.substring(equals + 1, colon).strip();
        String reason = text.substring(colon + 1).strip();
        if (rule.isEmpty() || role.isEmpty() || reason.isEmpty()) {
            throw wrong(text);
        }
        if (reason.length() > LONGEST_REASON) {
            throw Failure.ofUsage(
                    Words.of(
                            "--override %s: TOO_LONG the reason has %,d characters; allowed are"
                                    + " %,d",
                            "--override %s: TOO_LONG 理由有 %,d 个字符；最多 %,d",
                            rule,
                            reason.length(),
                            LONGEST_REASON));
        }
        return new Waiver(rule, role, reason);
    }

    private static Failure wrong(String text) {
        return Failure.ofUsage(
                Words.of(
                        "--override: BAD_OVERRIDE '%s' has no rule, role and reason; write"
                                + " RULE=ROLE:REASON, such as 'depth=compliance-officer:file 12'",
                        "--override: BAD_OVERRIDE '%s' 须含规则、角色和理由：RULE=ROLE:REASON，如"
                                + " 'depth=compliance-officer:见 12 号文件'",
                        text));
    }

    /** Those that settle nothing of a verdict. */
    List<Refused> refused(Verdict verdict) {
        return waivers.stream()
                .filter(
                        waiver ->
                                verdict.waived().stream()
                                        .noneMatch(waived -> waiver.settles(waived.finding())))
                .map(waiver -> new Refused(waiver, why(waiver, verdict)))
                .toList();
    }

    private static Words why(Waiver waiver, Verdict verdict) {
        List<Finding> findings = new ArrayList<>(verdict.findings());
        verdict.waived().forEach(waived -> findings.add(waived.finding()));
        List<Finding> ofRule =
                findings.stream().filter(finding -> finding.rule().equals(waiver.rule())).toList();
        if (ofRule.isEmpty()) {
            return Words.of("%s found nothing in this plan.", "%s 在本方案中没有发现问题。", waiver.rule())
                    .then(
                            Nearest.question(
                                    waiver.rule(), findings.stream().map(Finding::rule).toList()));
        }
        List<String> roles =
                ofRule.stream()
                        .map(Finding::overridableBy)
                        .filter(role -> role != null)
                        .distinct()
                        .toList();
        return roles.isEmpty()
                ? Words.of("nobody may override %s here.", "此处任何人都不得豁免 %s。", waiver.rule())
                : Words.of(
                        "only the %2$s may override %1$s.",
                        "%s 只能由 %s 豁免。", waiver.rule(), String.join(", ", roles));
    }
}
