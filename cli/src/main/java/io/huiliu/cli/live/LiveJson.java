package io.huiliu.cli.live;

import com.fasterxml.jackson.core.JsonGenerator;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.policy.LiveGate.Obstacle;
import java.io.IOException;

/** The part {@code live} of what {@code check --json} writes. */
public final class LiveJson {
    private LiveJson() {}

    /**
     * Writes it.
     *
     * @param file of the plan
     */
    public static void write(JsonGenerator json, String file, LiveCheck check) throws IOException {
        Rehearsed rehearsed = check.rehearsed();
        json.writeObjectFieldStart("live");
        json.writeBooleanField("passes", check.passes());
        json.writeStringField("folder", rehearsed.folder().toString());
        json.writeStringField("engine", rehearsed.engine());
        json.writeNumberField("seed", rehearsed.seed());
        json.writeNumberField("runs", rehearsed.runs());
        json.writeBooleanField("whole", rehearsed.whole());
        json.writeNumberField("ruin-bound", check.mostRuin());
        json.writeStringField("fact-sheet-sha256", rehearsed.factSheetHash());
        json.writeArrayFieldStart("scenarios");
        for (Rehearsed.Under under : rehearsed.scenarios()) {
            scenario(json, under);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("obstacles");
        for (Obstacle obstacle : check.obstacles()) {
            obstacle(json, LiveReport.place(file, check, obstacle), obstacle);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("cautions");
        for (Words caution : check.cautions()) {
            json.writeStartObject();
            json.writeStringField("message", caution.en());
            json.writeStringField("message-zh", caution.zh());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("command", check.command());
        json.writeEndObject();
    }

    private static void scenario(JsonGenerator json, Rehearsed.Under under) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", under.id());
        json.writeStringField("hash", under.hash());
        json.writeBooleanField("unaltered", LiveCheck.isUnaltered(under));
        json.writeNumberField("runs", under.runs());
        json.writeNumberField("hits", under.hits());
        json.writeNumberField("high", under.ruin().high());
        json.writeEndObject();
    }

    private static void obstacle(JsonGenerator json, String place, Obstacle obstacle)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("question", Kinds.word(obstacle.question()));
        json.writeStringField("subject", obstacle.subject());
        json.writeStringField("place", place);
        json.writeStringField("message", obstacle.fact().en());
        json.writeStringField("message-zh", obstacle.fact().zh());
        json.writeStringField("remedy", obstacle.remedy().en());
        json.writeStringField("remedy-zh", obstacle.remedy().zh());
        json.writeEndObject();
    }
}
