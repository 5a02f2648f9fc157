package io.huiliu.cli.settle;

import io.huiliu.cli.output.Csv;
import io.huiliu.engine.NoticeLog;
import io.huiliu.mechanisms.Facts;
import io.huiliu.money.Decimals;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The releases, one row each: pool, date, kind, V, entitlement, cash, paid, ratio. Where a plan
 * releases by region, the region comes last.
 */
final class Releases {
    private static final String[] KINDS = {"step", "actual", "none", "guaranteed"};
    private static final int RATIO_DECIMALS = 6;

    private final Facts facts;
    private final List<NoticeLog.Entry> rows = new ArrayList<>();

    Releases(Facts facts) {
        this.facts = facts;
    }

    void add(NoticeLog.Entry release) {
        rows.add(release);
    }

    int count() {
        return rows.size();
    }

    void write(OutputStream out, boolean mark) throws IOException {
        boolean regional = rows.stream().anyMatch(row -> row.values()[1] >= 0);
        String head = "pool,date,kind,V,entitlement,cash,paid,ratio" + (regional ? ",region" : "");
        out.write(((mark ? Csv.MARK : "") + head + "\n").getBytes(StandardCharsets.UTF_8));
        for (NoticeLog.Entry row : rows) {
            out.write((line(row, regional) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private String line(NoticeLog.Entry row, boolean regional) {
        long[] values = row.values();
        StringBuilder line = new StringBuilder(96);
        Csv.append(line, row.mechanism());
        line.append(',').append(LocalDate.ofEpochDay(row.day()));
        line.append(',').append(KINDS[(int) values[0]]);
        for (int i = 2; i < 6; i++) {
            Decimals.append(line.append(','), values[i], 2);
        }
        line.append(',').append(ratio(values[5], values[3]));
        if (regional) {
            Csv.append(line.append(','), facts.regionName((int) values[1]));
        }
        return line.toString();
    }

    /** Paid by entitlement, rounded down; empty where nobody was entitled to anything. */
    private static String ratio(long paid, long entitlement) {
        return entitlement == 0
                ? ""
                : BigDecimal.valueOf(paid)
                        .divide(BigDecimal.valueOf(entitlement), RATIO_DECIMALS, RoundingMode.DOWN)
                        .toPlainString();
    }
}
