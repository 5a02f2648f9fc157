package io.huiliu.cli.events;

import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.HmacDraws;
import io.huiliu.mechanisms.Terms;
import io.huiliu.plan.Plan;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The commands of a settlement as the log that draws are verified against (mechanisms.md §12):
 * numbered from 0, in batches of 512. The root of a batch is SHA-256(root of the batch before ‖
 * bodies of its commands), the root before the first one 32 bytes of 0. How the commands lie in
 * files, and how they are handed to the engine, makes no difference to it.
 */
final class CommandLog {
    /** Commands of a batch. */
    static final int BATCH = 512;

    private final HmacDraws draws;
    private final MessageDigest bodies = InputFile.sha256();
    private final MessageDigest body = InputFile.sha256();
    private byte[] root = new byte[32];
    private long count;
    private boolean ordersDraw;

    CommandLog(HmacDraws draws) {
        this.draws = draws;
        bodies.update(root);
    }

    /** From now on this plan may be in force: its orders may need numbers. */
    void mayFollow(Plan plan) {
        ordersDraw |= plan.mechanisms().stream().anyMatch(Terms::draws);
    }

    /** Takes up the command that the writer ended last, and draws its number if it needs one. */
    void append(CommandWriter writer, CommandType type) {
        int from = writer.lastBody();
        int length = writer.size() - from;
        bodies.update(writer.buffer(), from, length);
        if (needsNumber(type)) {
            body.update(writer.buffer(), from, length);
            writer.drawForLast(draws.draw(count, body.digest(), root));
        }
        count++;
        if (count % BATCH == 0) {
            turn();
        }
    }

    private boolean needsNumber(CommandType type) {
        return type == CommandType.DRAW
                || ordersDraw && (type == CommandType.ORDER || type == CommandType.REDEEM);
    }

    private void turn() {
        root = bodies.digest();
        bodies.update(root);
    }

    /** Ends the last batch and returns its root in hexadecimal. */
    String end() {
        if (count % BATCH != 0) {
            turn();
        }
        return HexFormat.of().formatHex(root);
    }
}
