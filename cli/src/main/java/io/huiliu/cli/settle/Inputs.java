package io.huiliu.cli.settle;

import com.fasterxml.jackson.core.JsonGenerator;
import io.huiliu.cli.events.EventReader;
import io.huiliu.cli.events.InputFile;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.terminal.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HexFormat;

/** Writes inputs.json: what was read, by hash, and with which options. */
final class Inputs {
    private Inputs() {}

    static void write(OutputStream out, Settlement.Request request, EventReader reader)
            throws IOException {
        JsonText.write(out, json -> write(json, request, reader));
    }

    private static void write(JsonGenerator json, Settlement.Request request, EventReader reader)
            throws IOException {
        json.writeArrayFieldStart("plans");
        for (PlanText plan : reader.plans()) {
            file(json, plan.name(), plan.bytes().length, plan.plan().hash());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("events");
        for (InputFile.Read read : reader.inputs()) {
            file(json, read.name(), read.bytes(), read.sha256());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("draws");
        json.writeStringField("seed", HexFormat.of().formatHex(request.seed()));
        json.writeStringField("seed-sha256", sha256(request.seed()));
        json.writeEndObject();
        json.writeObjectFieldStart("options");
        LocalDate until = request.until();
        json.writeStringField("until", until == null ? null : until.toString());
        json.writeBooleanField("continue", request.carryOn());
        json.writeStringField("transfers", request.transfers() ? "gzip" : "none");
        json.writeBooleanField("bom", request.mark());
        json.writeEndObject();
    }

    private static void file(JsonGenerator json, String name, long bytes, String sha256)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeNumberField("bytes", bytes);
        json.writeStringField("sha256", sha256);
        json.writeEndObject();
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(InputFile.sha256().digest(bytes));
    }
}
