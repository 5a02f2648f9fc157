package io.huiliu.cli.settle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.huiliu.cli.events.EventProblem;
import io.huiliu.cli.output.OutputFolder;
import io.huiliu.cli.results.ResultFolder;
import io.huiliu.cli.terminal.Language;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines that were set aside, with the reason and the original. There is no file without one. */
final class RejectedFile implements Closeable {
    private final OutputFolder folder;
    private final Language language;
    private final JsonFactory json = new JsonFactory();
    private @Nullable OutputStream out;
    private long count;

    RejectedFile(OutputFolder folder, Language language) {
        this.folder = folder;
        this.language = language;
    }

    /**
     * Sets a line aside.
     *
     * @param cut whether the original is only the beginning of the line
     */
    void write(EventProblem problem, String original, boolean cut) throws IOException {
        OutputStream to = out;
        if (to == null) {
            to = folder.file(ResultFolder.REJECTED);
            out = to;
        }
        StringWriter line = new StringWriter();
        try (JsonGenerator writer = json.createGenerator(line)) {
            writer.writeStartObject();
            writer.writeStringField("file", problem.file());
            writer.writeNumberField("line", problem.line());
            writer.writeStringField("code", problem.code());
            writer.writeStringField("reason", problem.words().in(language));
            writer.writeStringField("original", original);
            if (cut) {
                writer.writeBooleanField("cut", true);
            }
            writer.writeEndObject();
        }
        to.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        count++;
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        OutputStream written = out;
        if (written != null) {
            written.close();
        }
    }
}
