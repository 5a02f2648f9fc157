package io.huiliu.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plans that come with the product (plans.md): the sources' programs, beside four of them a
 * variant as close as the law allows, and a plain lawful one.
 */
public final class BundledPlans {
    /** Their ids, in the order in which the documents present them. */
    public static final List<String> IDS =
            List.of(
                    "wodian",
                    "wodian-lawful",
                    "wodian-120",
                    "appreciation-30-70",
                    "appreciation-lawful",
                    "appreciation-40-50",
                    "guild-queue",
                    "guild-queue-lawful",
                    "red-packet",
                    "zhongshu",
                    "zhongshu-lawful",
                    "distribution",
                    "yunlianhui",
                    "plain-cashback");

    private BundledPlans() {}

    /** The file's text, or null if there is no plan of that id. */
    public static @Nullable String text(String id) {
        return IDS.contains(id) ? resource("plans/" + id + ".yaml") : null;
    }

    private static String resource(String name) {
        try (InputStream in = BundledPlans.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
