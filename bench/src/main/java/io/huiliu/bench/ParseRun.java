package io.huiliu.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The peer of settling: reads the same file with the same parser, every text of it, and does
 * nothing with them. In a process of its own, so that it warms up as settling does.
 */
final class ParseRun {
    static final String PARSED = "settle.parse-only";

    private ParseRun() {}

    /** Arguments: the report's file, the event file, its orders. */
    public static void main(String[] args) throws IOException {
        long began = System.nanoTime();
        long characters = characters(Path.of(args[1]));
        double seconds = (System.nanoTime() - began) / 1e9;
        Report report = new Report();
        report.figure(PARSED, "orders/s", Integer.parseInt(args[2]) / seconds);
        if (characters == 0) {
            throw new IOException("the event file is empty");
        }
        report.write(Path.of(args[0]));
    }

    private static long characters(Path file) throws IOException {
        long characters = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser parser = new JsonFactory().createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    characters += parser.getText().length();
                }
            }
        }
        return characters;
    }
}
