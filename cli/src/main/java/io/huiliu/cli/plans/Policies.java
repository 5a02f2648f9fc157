package io.huiliu.cli.plans;

import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Nearest;
import io.huiliu.cli.terminal.Words;
import io.huiliu.policy.rules.BundledPolicies;
import io.huiliu.policy.rules.Policy;
import io.huiliu.policy.rules.PolicyFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds policies: by their file, or by id among those that come with Huiliu. */
final class Policies {
    private Policies() {}

    /**
     * Finds and compiles a policy.
     *
     * @param named a file, or the id of a policy that comes with Huiliu; null for the newest of
     *     those
     * @throws Failure if there is none, or with every mistake in it
     */
    static Policy find(@Nullable String named) throws IOException, Failure {
        if (named == null) {
            return BundledPolicies.newest();
        }
        PolicyFile.Compiled compiled = PolicyFile.read(named, bytes(named));
        Policy policy = compiled.policy();
        if (policy == null) {
            throw Failure.ofInput(compiled.diagnostics().stream().map(Plans::words).toList());
        }
        return policy;
    }

    private static byte[] bytes(String named) throws IOException, Failure {
        byte[] written = YamlInput.bytes(named, null, new Words("policy", "政策"));
        if (written != null) {
            return written;
        }
        byte[] bundled = BundledPolicies.bytes(named);
        if (bundled != null) {
            return bundled;
        }
        throw Failure.ofInput(
                Words.of(
                                "%s: POLICY_MISSING there is no such file, and no policy of that id"
                                        + " comes with Huiliu; those are %s.",
                                "%s: POLICY_MISSING 没有这个文件，Huiliu 也没有自带此编号的政策；自带的有 %s。",
                                named,
                                String.join(", ", BundledPolicies.IDS))
                        .then(Nearest.question(named, BundledPolicies.IDS)));
    }
}
