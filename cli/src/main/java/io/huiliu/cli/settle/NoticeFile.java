package io.huiliu.cli.settle;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.huiliu.cli.output.Csv;
import io.huiliu.engine.Engine;
import io.huiliu.engine.NoticeLog;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Notice;
import io.huiliu.money.Decimals;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Writes what mechanisms told although no transfer shows it, releases aside, as it comes. */
final class NoticeFile implements Closeable {
    private static final Pattern PLAIN = Pattern.compile("[^\\s\\p{Cntrl}=\"\\\\]+");

    private final OutputStream out;
    private final Facts facts;
    private final InstantText instants;
    private long count;

    NoticeFile(OutputStream out, Engine engine, boolean mark) throws IOException {
        this.out = out;
        facts = engine.facts();
        instants = new InstantText(engine.plan().timeZone());
        String head = (mark ? Csv.MARK : "") + "at,date,mechanism,notice,values\n";
        out.write(head.getBytes(StandardCharsets.UTF_8));
    }

    void write(NoticeLog.Entry entry) throws IOException {
        StringBuilder line = new StringBuilder(128);
        line.append(instants.text(entry.atMillis())).append(',');
        line.append(LocalDate.ofEpochDay(entry.day())).append(',');
        Csv.append(line, entry.mechanism());
        line.append(',').append(key(entry.notice())).append(',');
        Csv.append(line, values(entry));
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        count++;
    }

    private static String key(Notice notice) {
        return notice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private String values(NoticeLog.Entry entry) {
        List<String> fields = entry.notice().fields();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.size() && i < entry.values().length; i++) {
            text.append(i == 0 ? "" : " ").append(fields.get(i)).append('=');
            text.append(value(entry.notice(), fields.get(i), entry.values()[i]));
        }
        return text.toString();
    }

    private String value(Notice notice, String field, long value) {
        return switch (field) {
            case "member" -> value < 0 ? "" : name(facts.memberName((int) value));
            case "region" -> value < 0 ? "" : name(facts.regionName((int) value));
            case "day" -> LocalDate.ofEpochDay(value).toString();
            case "from", "to" ->
                    notice == Notice.RANKED ? facts.rankName((int) value) : Long.toString(value);
            case "before", "after" -> Decimals.format(value, 6);
            case "accumulated" -> Decimals.format(value, 12);
            case "kind", "cohort", "factor", "level", "prize", "roll", "fallen" ->
                    Long.toString(value);
            default -> Decimals.format(value, 2);
        };
    }

    /** An id that could be taken for more than one value stands in quotes, as JSON has them. */
    private static String name(String id) {
        return PLAIN.matcher(id).matches()
                ? id
                : '"' + new String(JsonStringEncoder.getInstance().quoteAsString(id)) + '"';
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
