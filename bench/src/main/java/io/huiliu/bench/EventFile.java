package io.huiliu.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/**
 * An event file (JSON Lines) as an import leaves it: a town's members and merchants, then their
 * orders, evenly over half a year. The same sizes give the same bytes.
 */
final class EventFile {
    static final int MEMBERS = 200_000;
    private static final int MERCHANTS = 5_000;
    private static final int DAYS = 182;
    private static final long START = Instants.startOfShanghaiDay(19_723);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.ofHours(8));

    private final SplittableRandom random = new SplittableRandom(20180103);
    private final Zipf zipf = new Zipf(MEMBERS, random);
    private final StringBuilder line = new StringBuilder(200);

    /** Writes a file with so many orders. */
    static void write(Path file, int orders) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            new EventFile().write(out, orders);
        }
    }

    private void write(OutputStream out, int orders) throws IOException {
        for (int merchant = 0; merchant < MERCHANTS; merchant++) {
            begin("merchant", Ids.of(Ids.MERCHANT, merchant), START);
            text("rate", random.nextInt(5, 21) + "%").text("region", "310101");
            end(out);
        }
        for (int member = 0; member < MEMBERS; member++) {
            begin("member", Ids.of(Ids.MEMBER, member), START);
            if (member > 0) {
                text("referrer", Ids.of(Ids.MEMBER, random.nextInt(member)));
            }
            end(out);
        }
        for (int order = 0; order < orders; order++) {
            begin("order", Ids.of(Ids.ORDER, order), START + order * (DAYS * 86_400_000L) / orders);
            text("member", Ids.of(Ids.MEMBER, zipf.draw() - 1));
            text("merchant", Ids.of(Ids.MERCHANT, random.nextInt(MERCHANTS)));
            amount(random.nextInt(10_00, 300_00));
            end(out);
        }
    }

    private void begin(String type, String id, long millis) {
        line.setLength(0);
        line.append("{\"type\":\"").append(type).append('"');
        text("id", id).text("at", INSTANT.format(Instant.ofEpochMilli(millis)));
    }

    private EventFile text(String key, String value) {
        line.append(",\"").append(key).append("\":\"").append(value).append('"');
        return this;
    }

    private void amount(int fen) {
        int cents = fen % 100;
        text("amount", fen / 100 + (cents < 10 ? ".0" : ".") + cents);
    }

    private void end(OutputStream out) throws IOException {
        line.append("}\n");
        out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
