package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.ledger.Journal;
import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.money.Decimals;
import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A program that a test drives as people would tell it: at this hour, this happened. After every
 * command all laws and every mechanism's own books are checked, and the transfers must add up to
 * the balances.
 */
public final class Scene {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** One transfer, by names. */
    public record Posted(
            String cause,
            String reason,
            String asset,
            String debit,
            String credit,
            String amount,
            String reverses) {}

    private final PlanShelf shelf = new PlanShelf();
    private final CommandWriter writer = new CommandWriter();
    private final Command command = new Command();
    private final List<Posted> posted = new ArrayList<>();
    private final List<NoticeLog.Entry> notices = new ArrayList<>();
    private final Map<String, Long> summed = new TreeMap<>();
    private Engine engine;
    private long now = millis("2026-01-01T10:00");
    private int sent;

    private Scene(Plan plan) {
        engine = new Engine(plan, shelf);
    }

    /** A program under a plan file's text. */
    public static Scene under(String planText) {
        return new Scene(plan(planText));
    }

    /** A program under a plan with everyday headings and these mechanisms (YAML list items). */
    public static Scene with(String mechanisms) {
        return under(everyday(mechanisms));
    }

    /**
     * Everyday headings: confirmed at once, refundable for 30 days, and the lowest of a few
     * concessions that the mechanisms fit into (3% unless a share of the amount needs more); what a
     * merchant gives that does not say is 10%, or that lowest one where it is more.
     */
    public static String everyday(String mechanisms) {
        for (int lowest : new int[] {3, 10, 20, 30, 40}) {
            String text = headed(lowest, mechanisms);
            if (PlanFile.read("test.yaml", text).diagnostics().isEmpty()) {
                return text;
            }
        }
        return headed(70, mechanisms);
    }

    private static String headed(int lowestPercent, String mechanisms) {
        return """
        plan: test
        version: 1
        title: { zh: 试, en: Test }
        concession: %d%%..100%%
        default-concession: %d%%
        confirm: immediate
        refundable-for: 30d
        mechanisms:
        """
                        .formatted(lowestPercent, Math.max(10, lowestPercent))
                + mechanisms.indent(2);
    }

    /** Compiles a plan that must be right. */
    public static Plan plan(String text) {
        PlanFile.Compiled compiled = PlanFile.read("test.yaml", text);
        assertThat(compiled.diagnostics()).isEmpty();
        Plan plan = compiled.plan();
        assertThat(plan).isNotNull();
        return java.util.Objects.requireNonNull(plan);
    }

    /** The next commands happen at this time in Shanghai, such as 2026-01-03T10:00. */
    public Scene at(String local) {
        now = millis(local);
        return this;
    }

    public static long millis(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant().toEpochMilli();
    }

    /** Lets whole days pass. */
    public Scene days(int days) {
        now += days * 86_400_000L;
        engine.advance(now, Integer.MAX_VALUE);
        drain();
        return this;
    }

    /** Publishes a plan version that amendments may name by the hash returned. */
    public String publish(String text) {
        Plan plan = plan(text);
        shelf.put(plan);
        return plan.hash();
    }

    /**
     * Sends a command: its type, its id, then field names and values in turn. Every command comes
     * one millisecond later.
     */
    public Outcome send(String type, String id, String... fields) {
        return send(0, type, id, fields);
    }

    /** As {@link #send(String, String, String...)}, with the number that a generator drew. */
    public Outcome send(long draw, String type, String id, String... fields) {
        CommandType found = CommandType.of(type);
        assertThat(found).as(type).isNotNull();
        CommandType known = java.util.Objects.requireNonNull(found);
        writer.clear();
        writer.begin(known, id, now);
        for (int i = 0; i < fields.length; i += 2) {
            Field field = known.field(fields[i]);
            assertThat(field).as(fields[i]).isNotNull();
            writer.put(java.util.Objects.requireNonNull(field), fields[i + 1]);
        }
        writer.draw(draw);
        writer.end();
        return apply();
    }

    private Outcome apply() {
        assertThat(command.wrap(writer.buffer(), 4, writer.size() - 4)).isTrue();
        sent++;
        Outcome outcome = engine.apply(command);
        drain();
        return outcome;
    }

    /** Sends a command that must be accepted. */
    public Scene ok(String type, String id, String... fields) {
        assertThat(send(type, id, fields)).as(type + " " + id).isEqualTo(Outcome.OK);
        return this;
    }

    /** Sends a command that must be refused with this code and change nothing. */
    public Scene refused(Outcome outcome, String type, String id, String... fields) {
        engine.advance(now, Integer.MAX_VALUE);
        drain();
        String before = stateHash();
        assertThat(send(type, id, fields)).as(type + " " + id).isEqualTo(outcome);
        assertThat(stateHash()).as("state after a refused command").isEqualTo(before);
        return this;
    }

    public Scene members(String... ids) {
        for (String id : ids) {
            ok("member", id);
        }
        return this;
    }

    /** A chain: each but the first was invited by the one before. */
    public Scene chain(String... ids) {
        ok("member", ids[0]);
        for (int i = 1; i < ids.length; i++) {
            ok("member", ids[i], "referrer", ids[i - 1]);
        }
        return this;
    }

    public Scene merchant(String id, String rate) {
        return ok("merchant", id, "rate", rate);
    }

    /** An order at the merchant's own rate. */
    public Scene order(String id, String member, String merchant, String amount) {
        return ok("order", id, "member", member, "merchant", merchant, "amount", amount);
    }

    public Scene refund(String id, String order, String amount) {
        return ok("refund", id, "order", order, "amount", amount);
    }

    /** A balance by names, with all decimals; "0.00" if there is none. */
    public String balance(String owner, String asset) {
        AccountNames names = AccountNames.of(engine);
        long[] found = {0};
        int[] index = {-1};
        for (int i = 0; i < engine.chart().assets(); i++) {
            index[0] = engine.chart().asset(i).name().equals(asset) ? i : index[0];
        }
        assertThat(index[0]).as("asset " + asset).isNotNegative();
        engine.ledger()
                .forEach(
                        (of, account, amount) -> {
                            if (of == index[0] && names.name(account).equals(owner)) {
                                found[0] = amount;
                            }
                        });
        return Decimals.format(found[0], engine.chart().asset(index[0]).decimals());
    }

    /** Checks balances: owner, asset, amount in turn. Holders are settled first. */
    public Scene expect(String... table) {
        settle();
        for (int i = 0; i < table.length; i += 3) {
            assertThat(balance(table[i], table[i + 1]))
                    .as(table[i] + " " + table[i + 1])
                    .isEqualTo(table[i + 2]);
        }
        return this;
    }

    /** Books to every holder what is due to it. */
    public Scene settle() {
        engine.settleAll();
        drain();
        return this;
    }

    public String stateHash() {
        return HexFormat.of().formatHex(engine.stateHash());
    }

    /** Replaces the engine by one restored from its snapshot. */
    public Scene restart() {
        StateBytes bytes = new StateBytes();
        engine.write(bytes);
        engine = Engine.read(bytes.reader(), shelf);
        return this;
    }

    public Engine engine() {
        return engine;
    }

    /** Transfers so far. */
    public List<Posted> posted() {
        return posted;
    }

    public List<Posted> posted(String cause) {
        return posted.stream().filter(p -> p.cause().equals(cause)).toList();
    }

    public List<NoticeLog.Entry> notices(Notice notice) {
        return notices.stream().filter(n -> n.notice() == notice).toList();
    }

    public int sent() {
        return sent;
    }

    private void drain() {
        AccountNames names = AccountNames.of(engine);
        engine.journal()
                .read(
                        new Journal.Reader() {
                            private String cause = "";
                            private @Nullable String reverses;

                            @Override
                            public void entry(long atMillis, String ofCause, String ofOrder) {
                                cause = ofCause;
                                reverses = ofOrder;
                            }

                            @Override
                            public void transfer(
                                    int reason,
                                    int asset,
                                    long debit,
                                    long credit,
                                    long amount,
                                    boolean reversal) {
                                String name = engine.chart().asset(asset).name();
                                int decimals = engine.chart().asset(asset).decimals();
                                posted.add(
                                        new Posted(
                                                cause,
                                                engine.chart().reason(reason),
                                                name,
                                                names.name(debit),
                                                names.name(credit),
                                                Decimals.format(amount, decimals),
                                                reversal ? String.valueOf(reverses) : ""));
                                summed.merge(name + " " + names.name(debit), -amount, Long::sum);
                                summed.merge(name + " " + names.name(credit), amount, Long::sum);
                            }
                        });
        engine.journal().clear();
        notices.addAll(engine.notices().entries());
        engine.notices().clear();
        audit(names);
    }

    private void audit(AccountNames names) {
        engine.audit();
        Map<String, Long> held = new TreeMap<>();
        engine.ledger()
                .forEach(
                        (asset, account, amount) ->
                                held.put(
                                        engine.chart().asset(asset).name()
                                                + " "
                                                + names.name(account),
                                        amount));
        summed.values().removeIf(amount -> amount == 0);
        assertThat(held).as("balances are the sums of the transfers").isEqualTo(summed);
    }
}
