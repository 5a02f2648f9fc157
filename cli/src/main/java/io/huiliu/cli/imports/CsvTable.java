package io.huiliu.cli.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.huiliu.cli.imports.Problem.Code;
import io.huiliu.cli.terminal.Words;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header line, plain or gzip, read row by row. A byte order mark is skipped;
 * empty lines are too.
 */
final class CsvTable implements Closeable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char UNDECODABLE = '\uFFFD';
    private static final int BUFFER_BYTES = 1 << 16;

    private final String place;
    private final Charset charset;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private long lastLine;

    private CsvTable(Path file, Charset charset, char separator)
            throws IOException, ImportException {
        this.place = file.toString();
        this.charset = charset;
        this.records = parse(text(file, charset), separator);
        this.header = readHeader();
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws ImportException (input) where it is missing, empty, or its header is unusable
     */
    static CsvTable open(Path file, Charset charset, char separator)
            throws IOException, ImportException {
        if (!Files.isRegularFile(file)) {
            throw missing(file.toString());
        }
        return new CsvTable(file, charset, separator);
    }

    static ImportException missing(String place) {
        return ImportException.ofInput(
                new Problem(
                        place,
                        0,
                        Code.FILE_MISSING,
                        new Words("is not a file; check the path", "不是文件；请检查路径")));
    }

    /** The file as the person named it. */
    String place() {
        return place;
    }

    /** The names in the first line. */
    List<String> header() {
        return header;
    }

    /**
     * Where a column stands, from 0.
     *
     * @throws ImportException (input) where the header does not name it
     */
    int column(String name) throws ImportException {
        int index = header.indexOf(name);
        if (index < 0) {
            throw ImportException.ofInput(
                    new Problem(
                            place,
                            1,
                            Code.COLUMN_MISSING,
                            Words.of(
                                    "no column '%s'; the header has: %s",
                                    "没有“%s”列；表头有：%s", name, String.join(", ", header))));
        }
        return index;
    }

    /**
     * The next row, or null after the last. It may be faulty: see {@link Row#fault}.
     *
     * @throws ImportException (input) where the rest of the file cannot be read as CSV
     */
    @Nullable Row next() throws IOException, ImportException {
        CsvRecord csv = nextRecord();
        if (csv == null) {
            return null;
        }
        return new Row(csv.getStartingLineNumber(), csv.getFields());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private List<String> readHeader() throws IOException, ImportException {
        CsvRecord first = nextRecord();
        if (first == null) {
            throw ImportException.ofInput(
                    new Problem(
                            place,
                            0,
                            Code.FILE_DAMAGED,
                            new Words(
                                    "is empty; its first line must name the columns",
                                    "是空文件；第一行必须是列名")));
        }
        List<String> names = first.getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw ImportException.ofInput(
                        new Problem(
                                place,
                                1,
                                Code.COLUMN_TWICE,
                                Words.of(
                                        "two columns are called '%s'; rename one",
                                        "有两列都叫“%s”；请改掉一个", name)));
            }
        }
        return names;
    }

    private @Nullable CsvRecord nextRecord() throws IOException, ImportException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord csv = records.next();
            lastLine = csv.getStartingLineNumber();
            return csv;
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private ImportException unreadable(RuntimeException e) throws IOException {
        if (e.getCause() instanceof ZipException || e.getCause() instanceof EOFException) {
            return ImportException.ofInput(
                    new Problem(
                            place,
                            0,
                            Code.FILE_DAMAGED,
                            new Words(
                                    "is not a whole gzip file; fetch it again",
                                    "gzip 文件不完整；请重新获取")));
        }
        if (e.getCause() instanceof IOException failure) {
            throw failure;
        }
        return ImportException.ofInput(
                new Problem(
                        place,
                        lastLine + 1,
                        Code.BAD_QUOTES,
                        Words.of(
                                "cannot be read from here on (%s); a quoted field ends with one"
                                        + " quote before a separator, quotes inside are doubled",
                                "从这里起无法读取（%s）；引号字段须以引号加分隔符结束，字段内的引号要写两次",
                                String.valueOf(e.getMessage()))));
    }

    private static CloseableIterator<CsvRecord> parse(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator();
    }

    private static Reader text(Path file, Charset charset) throws IOException, ImportException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            InputStream plain = isGzip(bytes) ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
            var text = new PushbackReader(new InputStreamReader(plain, charset));
            int first = text.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                text.unread(first);
            }
            return text;
        } catch (ZipException | EOFException e) {
            bytes.close();
            throw ImportException.ofInput(
                    new Problem(
                            file.toString(),
                            0,
                            Code.FILE_DAMAGED,
                            new Words(
                                    "is not a whole gzip file; fetch it again",
                                    "gzip 文件不完整；请重新获取")));
        }
    }

    private static boolean isGzip(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzip;
    }

    /** One row; its line is where it starts, since a quoted field may hold line feeds. */
    final class Row {
        private final long line;
        private final List<String> fields;

        private Row(long line, List<String> fields) {
            this.line = line;
            this.fields = fields;
        }

        long line() {
            return line;
        }

        /** All fields as they stand in the file. */
        List<String> fields() {
            return fields;
        }

        /** A field without the blanks around it; empty where the cell is. */
        String get(int column) {
            return fields.get(column).strip();
        }

        Problem problem(Code code, Words words) {
            return new Problem(place, line, code, words);
        }

        /** What makes the row unreadable as a whole, or null. */
        @Nullable Problem fault() {
            if (fields.size() != header.size()) {
                return problem(
                        Code.ROW_WIDTH,
                        Words.of(
                                "has %d fields where the header has %d; quote fields that contain"
                                        + " the separator",
                                "有 %d 个字段，表头有 %d 个；含分隔符的字段要加引号", fields.size(), header.size()));
            }
            if (fields.stream().anyMatch(field -> field.indexOf(UNDECODABLE) >= 0)) {
                return problem(
                        Code.BAD_BYTES,
                        Words.of(
                                "has bytes that are not %s; name the file's encoding (charset: GBK"
                                        + " for many Chinese exports)",
                                "含有不是 %s 的字节；请写明文件编码（国内导出的文件多为 charset: GBK）", charset));
            }
            return null;
        }
    }
}
