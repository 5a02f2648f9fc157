package io.huiliu.simulate.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.engine.AccountNames;
import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.Engine;
import io.huiliu.engine.Field;
import io.huiliu.engine.NoticeLog;
import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.plan.BundledPlans;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A program in the engine, driven day by day. Days count from 0, the first day of sales, as they do
 * in the closed forms. There is one merchant; members are {@code m0}, {@code m1}, …
 */
final class Play {
    private static final int FIRST_DAY = (int) LocalDate.of(2026, 1, 1).toEpochDay();
    private static final long DAY_MILLIS = 86_400_000L;

    /** Noon in Shanghai, in UTC. */
    private static final long NOON = 4 * 3_600_000L;

    private final Engine engine;
    private final CommandWriter writer = new CommandWriter();
    private final List<NoticeLog.Entry> notices = new ArrayList<>();
    private long now;
    private int sent;

    private Play(Plan plan) {
        engine = new Engine(plan);
        now = noon(0) - NOON;
        engine.journal().mute(true);
        send(writer.begin(CommandType.MERCHANT, "s", now));
    }

    /** A plan that comes with the product. */
    static Play bundled(String id) {
        return of(Objects.requireNonNull(BundledPlans.text(id)));
    }

    /** A plan of one mechanism, whose orders are confirmed at once. */
    static Play with(String concession, String mechanism) {
        return of(
                """
                plan: test
                title: { zh: 试, en: Test }
                concession: %s
                confirm: immediate
                refundable-for: 1d
                mechanisms:
                """
                                .formatted(concession)
                        + mechanism.indent(2));
    }

    static Play of(String planText) {
        return new Play(PlanFile.read("test.yaml", planText).orThrow());
    }

    /** Registers members before the first day. */
    Play members(int count) {
        for (int member = 0; member < count; member++) {
            send(writer.begin(CommandType.MEMBER, "m" + member, now));
        }
        return this;
    }

    /** An order that is confirmed at once, whatever the plan says. */
    Play order(int day, int member, long fen) {
        now = Math.max(now + 1, noon(day));
        String id = "o" + sent;
        send(
                writer.begin(CommandType.ORDER, id, now)
                        .put(Field.MEMBER, "m" + member)
                        .put(Field.MERCHANT, "s")
                        .put(Field.AMOUNT, fen));
        if (engine.plan().confirmAfterMillis() > 0) {
            send(writer.begin(CommandType.CONFIRM, "c" + id, now).put(Field.ORDER, id));
        }
        return this;
    }

    /** A member sells points for balance. */
    Play sell(int member, String pool, long units) {
        send(
                writer.begin(CommandType.SELL, "sell" + sent, ++now)
                        .put(Field.MEMBER, "m" + member)
                        .put(Field.POOL, pool)
                        .put(Field.POINTS, units));
        return this;
    }

    /** Lets a day end: its rules run. */
    Play close(int day) {
        now = Math.max(now, noon(day + 1) - NOON);
        engine.advance(now, Integer.MAX_VALUE);
        take();
        return this;
    }

    private void send(CommandWriter command) {
        command.end();
        engine.apply(
                writer.buffer(),
                0,
                writer.size(),
                (number, outcome) -> assertThat(outcome).isEqualTo(Outcome.OK));
        writer.clear();
        sent++;
        take();
    }

    private void take() {
        notices.addAll(engine.notices().entries());
        engine.notices().clear();
    }

    private static long noon(int day) {
        return (FIRST_DAY + day) * DAY_MILLIS + NOON;
    }

    /** The cash of an account, in fen. */
    long cash(String account) {
        return engine.ledger().balance(Chart.CNY, engine.chart().find(account));
    }

    /** The balance of a member, in fen. */
    long cash(int member) {
        return engine.ledger().balance(Chart.CNY, Account.member(member));
    }

    /** Who holds how much of an asset, holders settled; accounts by name, what is owed left out. */
    Map<String, Long> holdings(String asset) {
        engine.settleAll();
        AccountNames names = AccountNames.of(engine);
        Map<String, Long> held = new TreeMap<>();
        engine.ledger()
                .forEach(
                        (of, account, amount) -> {
                            if (amount > 0 && engine.chart().asset(of).name().equals(asset)) {
                                held.put(names.name(account), amount);
                            }
                        });
        return held;
    }

    List<NoticeLog.Entry> notices(Notice notice) {
        return notices.stream().filter(entry -> entry.notice() == notice).toList();
    }

    /** The day of a notice. */
    static int day(NoticeLog.Entry notice) {
        return notice.day() - FIRST_DAY;
    }

    /** Recomputes the laws and the mechanisms' own books. */
    void audit() {
        engine.audit();
    }
}
