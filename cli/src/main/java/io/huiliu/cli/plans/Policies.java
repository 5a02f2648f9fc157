package io.huiliu.cli.plans;

import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Nearest;
import io.huiliu.cli.terminal.Words;
import io.huiliu.policy.rules.BundledPolicies;
import io.huiliu.policy.rules.Policy;
import io.huiliu.policy.rules.PolicyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
        Path file = file(named);
        if (file != null && Files.isRegularFile(file)) {
            refuseHuge(named, file);
            return Files.readAllBytes(file);
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

    private static @Nullable Path file(String named) {
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static void refuseHuge(String named, Path file) throws IOException, Failure {
        if (Files.size(file) > PolicyFile.MAX_BYTES) {
            throw Failure.ofInput(
                    Words.of(
                            "%s: TOO_LARGE the policy has %,d bytes; allowed are %,d.",
                            "%s: TOO_LARGE 政策有 %,d 字节；最多 %,d。",
                            named,
                            Files.size(file),
                            PolicyFile.MAX_BYTES));
        }
    }
}
