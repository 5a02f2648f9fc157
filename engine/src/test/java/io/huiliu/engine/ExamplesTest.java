package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The worked examples: files that lie beside each mechanism and each shipped plan, and that the
 * documents render. A file says the section it works out, the plan (whole, or only its mechanisms),
 * and steps: commands as in event files, and balances expected between them.
 */
class ExamplesTest {
    @TestFactory
    Stream<DynamicTest> mechanismsDoWhatTheirExamplesSay() throws IOException, URISyntaxException {
        List<DynamicTest> tests = new ArrayList<>();
        Enumeration<URL> roots =
                ExamplesTest.class.getClassLoader().getResources("io/huiliu/mechanisms");
        while (roots.hasMoreElements()) {
            collect(roots.nextElement().toURI(), tests);
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> plansDoWhatTheirExamplesSay() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        walk(Path.of("..", "plans"), tests);
        return tests.stream();
    }

    private static void collect(URI root, List<DynamicTest> tests) throws IOException {
        if ("jar".equals(root.getScheme())) {
            try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
                walk(jar.getPath("io/huiliu/mechanisms"), tests);
            }
        } else {
            walk(Path.of(root), tests);
        }
    }

    private static void walk(Path root, List<DynamicTest> tests) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                boolean example = file.getNameCount() > root.getNameCount() + 1;
                if (example) {
                    String text = Files.readString(file);
                    tests.add(
                            DynamicTest.dynamicTest(
                                    root.relativize(file).toString(),
                                    () -> new Example(file, text).run()));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Example(Path file, String text) {
        void run() throws IOException {
            Map<?, ?> example =
                    (Map<?, ?>)
                            Objects.requireNonNull(
                                    new Load(LoadSettings.builder().build()).loadFromString(text));
            assertThat(example.get("section")).as("section").isNotNull();
            Scene scene = Scene.under(planText(example));
            for (Object step : (List<?>) Objects.requireNonNull(example.get("steps"))) {
                step(scene, (Map<?, ?>) step);
            }
        }

        private String planText(Map<?, ?> example) throws IOException {
            Object named = example.get("plan-file");
            if (named != null) {
                return Files.readString(
                        Objects.requireNonNull(file.getParent()).resolve(named.toString()));
            }
            Object whole = example.get("plan");
            return whole != null
                    ? whole.toString()
                    : Scene.everyday(String.valueOf(example.get("mechanisms")));
        }

        private static void step(Scene scene, Map<?, ?> step) {
            Map.Entry<?, ?> only = step.entrySet().iterator().next();
            Map<?, ?> body = (Map<?, ?>) only.getValue();
            if ("expect".equals(only.getKey())) {
                scene.settle();
                body.forEach(
                        (what, amount) -> expect(scene, what.toString(), String.valueOf(amount)));
            } else if ("until".equals(only.getKey())) {
                scene.at(String.valueOf(body.get("at"))).days(0);
            } else {
                command(scene, only.getKey().toString(), body);
            }
        }

        private static void expect(Scene scene, String what, String amount) {
            int space = what.lastIndexOf(' ');
            assertThat(scene.balance(what.substring(0, space), what.substring(space + 1)))
                    .as(what)
                    .isEqualTo(amount);
        }

        private static void command(Scene scene, String type, Map<?, ?> body) {
            List<String> fields = new ArrayList<>();
            String id = "";
            String outcome = "OK";
            for (Map.Entry<?, ?> field : body.entrySet()) {
                String value = String.valueOf(field.getValue());
                switch (field.getKey().toString()) {
                    case "id" -> id = value;
                    case "at" -> scene.at(value);
                    case "outcome" -> outcome = value;
                    default -> {
                        fields.add(field.getKey().toString());
                        fields.add(value);
                    }
                }
            }
            assertThat(scene.send(type, id, fields.toArray(new String[0])).name())
                    .as(type + " " + id)
                    .isEqualTo(outcome);
        }
    }
}
