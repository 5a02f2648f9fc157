package io.huiliu.simulate.report;

import io.huiliu.analysis.Analysis;
import io.huiliu.analysis.Figure;
import io.huiliu.analysis.Outlook;
import io.huiliu.mechanisms.terms.Text;
import java.util.List;

/** What the plan's own arithmetic says, before anything is run. */
final class PromiseSections {
    private PromiseSections() {}

    static Section promise(Analysis analysis) {
        return new Section(
                "promise",
                Phrase.of("Promised and set aside", "承诺与留出"),
                Phrase.of(
                        "Shares are of an order's amount, at a concession of %s. Coverage assumes"
                                + " that everybody claims everything (no breakage).",
                        "比例以订单金额计，让利为 %s。覆盖率按人人足额领取计（无沉淀）。",
                        Numbers.share(analysis.concessionPpm() / 1e6)),
                List.of(promises(analysis), figures(analysis)));
    }

    private static Table promises(Analysis analysis) {
        Table.Builder table =
                Table.titled("promises", "What each order is promised", "每笔订单得到的承诺")
                        .words("mechanism", "mechanism", "机制")
                        .words("pays", "pays", "给付")
                        .figures("promised", "promised (k)", "承诺 k")
                        .figures("contributed", "set aside (c)", "留出 c")
                        .figures("coverage", "coverage", "覆盖率")
                        .figures("growth-needed", "growth needed a day (g*)", "所需日增长 g*")
                        .words("owed", "if the money is short", "资金不足时");
        for (Outlook outlook : analysis.outlooks()) {
            table.row(
                    Cell.of(outlook.mechanism()),
                    Cell.of(pays(outlook.pays())),
                    promised(outlook),
                    Cell.share(outlook.contributed()),
                    Cell.share(coverage(outlook)),
                    Cell.rate(outlook.growthNeededPerDay()),
                    Cell.of(owed(outlook)));
        }
        return table.build();
    }

    private static Cell promised(Outlook outlook) {
        Cell cell = Cell.share(outlook.promised());
        return outlook.exceedsItsFunds() ? cell.graded(Grade.WATCH) : cell;
    }

    /** At zero breakage: what of each yuan promised is there from the start. */
    private static double coverage(Outlook outlook) {
        return outlook.promised() == 0 ? Double.NaN : outlook.contributed() / outlook.promised();
    }

    private static Text owed(Outlook outlook) {
        if (outlook.promised() == 0) {
            return Phrase.same(Numbers.NONE);
        }
        return outlook.conditional()
                ? Phrase.of("less is released, nobody is owed it", "少释放，且不欠任何人")
                : Phrase.of("it stays owed", "仍然欠着");
    }

    private static Text pays(Outlook.Pays pays) {
        return switch (pays) {
            case CASH -> Phrase.of("balance (cash-like)", "零钱（近似现金）");
            case SELLABLE_POINTS ->
                    Phrase.of("points sold for balance (cash-like)", "可卖成零钱的积分（近似现金）");
            case VOUCHERS -> Phrase.of("vouchers", "抵用券");
            case COINS -> Phrase.of("coins", "金币");
            case UNITS -> Phrase.of("units", "份额");
            case NOTHING -> Phrase.of("nothing", "无");
        };
    }

    private static Table figures(Analysis analysis) {
        Table.Builder table =
                Table.titled("closed-forms", "What follows from the rules alone", "由规则直接推出")
                        .words("mechanism", "mechanism", "机制")
                        .words("label", "figure", "指标")
                        .figures("value", "value", "值")
                        .words("note", "what it means", "含义");
        for (Outlook outlook : analysis.outlooks()) {
            for (Figure figure : outlook.figures()) {
                table.row(
                        Cell.of(outlook.mechanism()),
                        Cell.of(figure.label()),
                        value(figure),
                        Cell.of(figure.note()));
            }
        }
        return table.build();
    }

    private static Cell value(Figure figure) {
        double value = figure.value();
        return switch (figure.unit()) {
            case NUMBER -> Cell.number(value);
            case SHARE -> Cell.share(value);
            case MULTIPLE -> Cell.multiple(value);
            case SHARE_PER_DAY, SHARE_PER_RELEASE -> Cell.rate(value);
            case DAYS -> unit(value, "days", "天");
            case ORDERS -> unit(value, "orders", "笔");
            case RELEASES -> unit(value, "releases", "次释放");
            case YUAN -> Cell.yuan(value);
        };
    }

    private static Cell unit(double value, String en, String zh) {
        String count = Numbers.count(value);
        return new Cell(Phrase.of("%s " + en, "%s " + zh, count), value, null);
    }
}
