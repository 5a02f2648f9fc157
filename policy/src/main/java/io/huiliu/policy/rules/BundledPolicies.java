package io.huiliu.policy.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policies that come with the product, and the rules that no policy can take away. */
public final class BundledPolicies {
    /** Their ids, the newest last. */
    public static final List<String> IDS = List.of("cn-2026");

    private BundledPolicies() {}

    /** The newest policy. */
    public static Policy newest() {
        return Newest.POLICY;
    }

    /** The file's bytes, or null if there is no policy of that id. */
    public static byte @Nullable [] bytes(String id) {
        return IDS.contains(id) ? resource("/io/huiliu/policy/policies/" + id + ".yaml") : null;
    }

    /** The core rules: join-fee, headcount, depth, promise, words. */
    public static Policy core() {
        return Core.POLICY;
    }

    private static byte[] resource(String name) {
        try (InputStream in = BundledPolicies.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Policy policy(String file, byte[] bytes) {
        return PolicyFile.read(file, bytes).orThrow();
    }

    /** Compiled when they are first asked for. */
    private static final class Newest {
        static final Policy POLICY =
                policy(
                        IDS.getLast() + ".yaml",
                        resource("/io/huiliu/policy/policies/" + IDS.getLast() + ".yaml"));
    }

    private static final class Core {
        static final Policy POLICY = policy("core.yaml", resource("/io/huiliu/policy/core.yaml"));
    }
}
