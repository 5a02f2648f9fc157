package io.huiliu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Reads, and damages, what a settlement wrote, without the product's own readers. */
public record Results(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The names of all files, sorted. */
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    public String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    public JsonNode json(String name) throws IOException {
        return JSON.readTree(text(name));
    }

    public String stateHash() throws IOException {
        return json("summary.json").path("state-hash").asText();
    }

    /** The lines of transfers.jsonl.gz. */
    public List<String> transfers() throws IOException {
        try (var in =
                        new GZIPInputStream(
                                Files.newInputStream(folder.resolve("transfers.jsonl.gz")));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    /** Replaces the lines of transfers.jsonl.gz. */
    public void transfers(List<String> lines) throws IOException {
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("transfers.jsonl.gz")))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Replaces the first place of some text in a file, which must be there. */
    public void replace(String name, String from, String to) throws IOException {
        String text = text(name);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " has no " + from);
        }
        Files.writeString(
                folder.resolve(name),
                text.replaceFirst(
                        java.util.regex.Pattern.quote(from),
                        java.util.regex.Matcher.quoteReplacement(to)));
    }

    /** Balances by {@code owner asset}. Owners must not need quotes. */
    public Map<String, String> balances() throws IOException {
        Map<String, String> balances = new TreeMap<>();
        text("balances.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> balances.put(cells[0] + " " + cells[1], cells[2]));
        return balances;
    }

    /**
     * All that follows from plan and events, by file: everything but the names of the inputs, the
     * time taken, and the hashes of the files that have those.
     */
    public Map<String, String> essence() {
        try {
            Map<String, String> essence = new TreeMap<>();
            for (String name : names()) {
                if (name.endsWith(".csv") || name.endsWith(".yaml")) {
                    essence.put(name, text(name));
                }
            }
            essence.put("transfers", String.join("\n", transfers()));
            var summary = (com.fasterxml.jackson.databind.node.ObjectNode) json("summary.json");
            summary.remove(List.of("run", "files"));
            essence.put("summary", summary.toPrettyString());
            return essence;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy that can be damaged. */
    public Results copyTo(Path target) throws IOException {
        Files.createDirectories(target);
        for (String name : names()) {
            Files.copy(folder.resolve(name), target.resolve(name));
        }
        return new Results(target);
    }
}
