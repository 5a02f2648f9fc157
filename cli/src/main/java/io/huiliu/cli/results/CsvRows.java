package io.huiliu.cli.results;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the CSV files that a settlement writes, as RFC 4180 has them, with line feeds. */
public final class CsvRows implements Closeable {
    private static final int MARK = 0xFEFF;

    private final BufferedReader in;
    private final List<String> cells = new ArrayList<>();
    private long line;
    private long next = 1;

    private CsvRows(BufferedReader in) {
        this.in = in;
    }

    public static CsvRows open(Path file) throws IOException {
        return new CsvRows(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    }

    /** Goes to the next row; false at the end. */
    public boolean next() throws IOException {
        cells.clear();
        line = next;
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == MARK && line == 1 && !any) {
                continue;
            }
            any = true;
            next += c == '\n' ? 1 : 0;
            if (c == '"') {
                quoted = !quoted;
                in.mark(1);
                boolean doubled = !quoted && in.read() == '"';
                if (doubled) {
                    cell.append('"');
                    quoted = true;
                } else if (!quoted) {
                    in.reset();
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                cells.add(cell.toString());
                return true;
            } else {
                cell.append((char) c);
            }
        }
        if (any) {
            cells.add(cell.toString());
        }
        return any;
    }

    /** The row's first line in the file, from 1. */
    public long line() {
        return line;
    }

    /** The row's cells. Valid until the next row. */
    public List<String> cells() {
        return cells;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
