package io.huiliu.cli.settle;

import io.huiliu.cli.Cli;
import io.huiliu.cli.Results;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A shop with two customers and two orders, whose every figure was reckoned by hand. */
public record CornerShop(Path folder) {

    /** Puts the plan and the events into a folder. */
    public static CornerShop in(Path folder) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), text("plan.yaml"));
        Files.writeString(folder.resolve("events.jsonl"), text("events.jsonl"));
        return new CornerShop(folder);
    }

    /** A file as it should be, or as it is given. */
    static String text(String name) throws IOException {
        try (InputStream in = CornerShop.class.getResourceAsStream("corner-shop/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public Path plan() {
        return folder.resolve("plan.yaml");
    }

    public Path events() {
        return folder.resolve("events.jsonl");
    }

    public Path out() {
        return folder.resolve("out");
    }

    public Results result() {
        return new Results(out());
    }

    /** Settles the events with more words on the command line. */
    public Cli settle(Object... more) {
        List<Object> words = new ArrayList<>(List.of("settle", plan(), events(), "--out", out()));
        words.addAll(List.of(more));
        return Cli.run(words.toArray());
    }

    /** The settlement whose figures are known: to the end of 13 January. */
    public Results settled() {
        settle("--until", "2026-01-13").ok();
        return result();
    }

    /** What the temporary folders beside the result are called; there should be none. */
    public List<String> leftovers() throws IOException {
        return new Results(folder).names().stream().filter(name -> name.contains(".tmp")).toList();
    }
}
