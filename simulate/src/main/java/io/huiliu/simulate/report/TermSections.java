package io.huiliu.simulate.report;

import io.huiliu.mechanisms.Rewards;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.blindbox.BlindBoxTerms;
import io.huiliu.mechanisms.blindbox.Prize;
import io.huiliu.mechanisms.coins.CoinsTerms;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.valuepool.ValuePoolTerms;
import io.huiliu.mechanisms.withdrawal.WithdrawalTerms;
import io.huiliu.money.Decimals;
import io.huiliu.plan.Plan;
import java.util.List;
import java.util.Locale;

/** What a plan's terms say in small print: fees, expiry, odds. */
final class TermSections {
    private TermSections() {}

    static Section fees(Plan plan) {
        Table.Builder table =
                Table.titled("fees", "What is taken off, and what lapses", "扣什么，什么会作废")
                        .words("mechanism", "mechanism", "机制")
                        .words("what", "what", "项目")
                        .words("value", "value", "值");
        for (Terms terms : plan.mechanisms()) {
            switch (terms) {
                case WithdrawalTerms withdrawal -> withdrawal(table, withdrawal);
                case ValuePoolTerms pool -> saleFees(table, pool);
                case CoinsTerms coins -> expiry(table, coins.name(), coins.expireAfterDays());
                case GrowthReleaseTerms release -> {
                    installments(table, release);
                    expiry(table, release.name(), release.expireAfterDays());
                }
                default -> {}
            }
        }
        return new Section(
                "fees",
                Phrase.of("Fees and expiry", "费用与到期"),
                Phrase.of("As the plan's terms have them.", "依方案条款。"),
                List.of(table.build()));
    }

    private static void withdrawal(Table.Builder table, WithdrawalTerms terms) {
        row(
                table,
                terms.name(),
                Phrase.of("fee of a withdrawal", "提现手续费"),
                Phrase.of(
                        "%s, at least %s",
                        "%s，最低 %s", Decimals.percent(terms.feePpm()), yuan(terms.minFee())));
        row(
                table,
                terms.name(),
                Phrase.of("least withdrawal", "单次最低提现"),
                Phrase.same(yuan(terms.min())));
        row(
                table,
                terms.name(),
                Phrase.of("tax withheld", "代扣税"),
                Phrase.same(Decimals.percent(terms.taxPpm())));
    }

    private static void saleFees(Table.Builder table, ValuePoolTerms terms) {
        terms.to()
                .forEach(
                        payee ->
                                row(
                                        table,
                                        terms.name(),
                                        Phrase.of(
                                                "fee of a sale to %s",
                                                "卖出手续费（%s）", payee.name().toLowerCase(Locale.ROOT)),
                                        Phrase.same(
                                                Decimals.percent(
                                                        switch (payee) {
                                                            case BALANCE -> terms.sellFeePpm();
                                                            case VOUCHER -> terms.voucherFeePpm();
                                                            case COINS -> terms.coinsFeePpm();
                                                        }))));
    }

    private static void installments(Table.Builder table, GrowthReleaseTerms terms) {
        row(
                table,
                terms.name(),
                Phrase.of("releases, after which the rest lapses", "释放次数，此后余额作废"),
                Phrase.same(Integer.toString(terms.rates().installments())));
    }

    private static void expiry(Table.Builder table, String mechanism, int days) {
        Text value =
                days == 0 ? Phrase.of("never", "不过期") : Phrase.of("after %d days", "%d 天后", days);
        row(table, mechanism, Phrase.of("expiry", "到期"), value);
    }

    static Section odds(Plan plan) {
        Table.Builder table =
                Table.titled("odds", "Prizes and their odds", "奖品与中奖概率")
                        .words("mechanism", "mechanism", "机制")
                        .words("prize", "prize", "奖品")
                        .figures("probability", "probability", "概率")
                        .words("value", "worth", "价值")
                        .words("stock", "number", "数量");
        for (Terms terms : plan.mechanisms()) {
            if (terms instanceof BlindBoxTerms box) {
                box.prizes().forEach(prize -> prize(table, box, prize));
            }
        }
        return new Section(
                "odds",
                Phrase.of("Odds", "概率"),
                Phrase.of(
                        "Every draw wins something; a prize that is out of stock or hidden falls to"
                                + " the next one.",
                        "每次抽取都有所得；缺货或未开放的奖品顺延到下一项。"),
                List.of(table.build()));
    }

    private static void prize(Table.Builder table, BlindBoxTerms box, Prize prize) {
        table.row(
                Cell.of(box.name()),
                Cell.of(prize.hidden() ? hidden(prize, box) : Phrase.same(prize.name())),
                Cell.figure(Decimals.percent(prize.ppm()), prize.ppm() / 1e6),
                Cell.of(worth(prize)),
                Cell.of(
                        prize.stock() == Prize.UNLIMITED
                                ? Phrase.of("no limit", "不限")
                                : Phrase.same(Numbers.count(prize.stock()))));
    }

    private static Text hidden(Prize prize, BlindBoxTerms box) {
        return Phrase.of(
                "%s (opens after %d invited buyers)",
                "%s（邀请 %d 位买家后开放）", prize.name(), box.hiddenAfter());
    }

    private static Text worth(Prize prize) {
        if (prize.value() == 0) {
            return Phrase.of("a thing, outside the books", "实物或码，不入账");
        }
        return prize.pays() == Rewards.Kind.COINS
                ? Phrase.of("%s coins", "%s 金币", Decimals.format(prize.value(), 2))
                : Phrase.same(yuan(prize.value()));
    }

    private static String yuan(long fen) {
        return "¥" + Decimals.format(fen, 2);
    }

    private static void row(Table.Builder table, String mechanism, Text what, Text value) {
        table.row(Cell.of(mechanism), Cell.of(what), Cell.of(value));
    }
}
