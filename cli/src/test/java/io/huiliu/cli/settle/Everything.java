package io.huiliu.cli.settle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** An event file with a line of every type, under a plan that takes all of them. */
public record Everything(Path folder) {

    /** Puts the plan, the one that amends it, and the events into a folder. */
    public static Everything in(Path folder) throws IOException {
        for (String name : new String[] {"plan.yaml", "plan-2.yaml", "events.jsonl"}) {
            Files.writeString(folder.resolve(name), text(name));
        }
        return new Everything(folder);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Everything.class.getResourceAsStream("everything/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public CornerShop files() {
        return new CornerShop(folder);
    }
}
