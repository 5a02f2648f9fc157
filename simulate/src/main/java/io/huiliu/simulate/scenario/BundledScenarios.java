package io.huiliu.simulate.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scenarios that come with the product. */
public final class BundledScenarios {
    /** Their ids, in the order in which reports present them: from the mildest to the worst. */
    public static final List<String> IDS =
            List.of(
                    "steady",
                    "stagnation",
                    "minus-20",
                    "minus-50",
                    "stop",
                    "run",
                    "boom-bust",
                    "olist-replay");

    private static final String FOLDER = "/io/huiliu/simulate/scenarios/";

    private BundledScenarios() {}

    /** The file's text, or null if there is no scenario of that id. */
    public static @Nullable String text(String id) {
        return IDS.contains(id) ? resource(FOLDER + id + ".yaml") : null;
    }

    /** The scenario; throws if there is none of that id. */
    public static Scenario scenario(String id) {
        String text = text(id);
        if (text == null) {
            throw new IllegalArgumentException(
                    "no scenario '" + id + "'; there are " + String.join(", ", IDS));
        }
        return ScenarioFile.read(id + ".yaml", text).orThrow();
    }

    private static String resource(String name) {
        try (InputStream in = BundledScenarios.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
