package io.huiliu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The reference that is made from the forms is the one that is published. {@code
 * -Dhuiliu.update=true} writes it anew.
 */
class ReferenceTest {
    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    @Test
    void theSchemaIsThatOfTheForms() throws IOException {
        fresh("plan.schema.json", PlanSchema.text());
    }

    @Test
    void theTablesAreThoseOfTheForms() throws IOException {
        fresh("mechanisms.md", PlanReference.text());
    }

    private static void fresh(String name, String text) throws IOException {
        Path file = REFERENCE.resolve(name);
        if (Boolean.getBoolean("huiliu.update")) {
            Files.createDirectories(REFERENCE);
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "docs/reference/%s is stale: run ./mvnw -pl plan -am test"
                                + " -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dhuiliu.update=true",
                        name)
                .isEqualTo(text);
    }
}
