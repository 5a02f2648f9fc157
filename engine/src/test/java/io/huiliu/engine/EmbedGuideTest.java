package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in docs/guides/embed.md compiles, runs, and prints what the guide says. */
class EmbedGuideTest {
    @Test
    void theGuidesProgramPrintsWhatTheGuideSays(@TempDir Path dir)
            throws IOException, ReflectiveOperationException {
        String guide = Files.readString(Path.of("..", "docs", "guides", "embed.md"));
        Path source = Files.writeString(dir.resolve("Embed.java"), block(guide, "java"));
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                dir.toString(),
                                source.toString());
        assertThat(failed).as("the guide's program compiles").isZero();
        assertThat(run(dir)).isEqualTo(block(guide, "text"));
    }

    private static String run(Path classes) throws IOException, ReflectiveOperationException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()},
                        EmbedGuideTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Embed")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return Objects.requireNonNull(printed.toString(StandardCharsets.UTF_8));
    }

    /** The first block of a language. */
    private static String block(String guide, String language) {
        int from = guide.indexOf("```" + language + "\n") + language.length() + 4;
        return guide.substring(from, guide.indexOf("```\n", from));
    }
}
