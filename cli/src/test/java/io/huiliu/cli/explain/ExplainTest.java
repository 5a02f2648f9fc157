package io.huiliu.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.cli.Cli;
import io.huiliu.cli.settle.CornerShop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Stories word for word, in both languages. Their figures were checked by hand; the files beside
 * this test hold the events (one {@code .jsonl} a plan) and each story as it is told.
 *
 * <p>{@code wodian} o1: 1000.00 at 20%, so K 200.00. 40.00 + 40.00 to the pools, 30.00 to a, who
 * invited b, 20.00 to the promoters; 5% of the 70.00 left, 3.50, to the box; 66.50 stay. w1 weighs
 * it 0.8: a has 24.00, so the rest is 76.00, of which 3.80 go to the box and 72.20 stay. r1 takes
 * 400.00 back: K 120.00; 24.00, 24.00, 14.40 and 12.00, so the rest is 45.60: 2.28 and 43.32.
 *
 * <p>{@code wodian} o2 has the weight 0.5 from the beginning, and is the first order after b was
 * bound to s: 5% of 100.00 points, and 1% of the amount × 0.5.
 *
 * <p>{@code appreciation-30-70} o2: 210.00 at the price 300.00/210 buy 147 points. r1 takes 400.00
 * of 1000.00 back: 58.8 points, worth 58.8 × 600.00/357 = 98.82, where 120.00 had come in; the shop
 * gives 280.00; 21.18 lack.
 *
 * <p>{@code packets} o2: g = 60.00 × 0.5 = 30.00, of which 0.63 was drawn; the pool held 200.00 +
 * 60.00 − 21.99 − 20.00 = 218.01, a tenth of it tops up. Of 600.00 the same draw is 0.38 and the
 * top-up at most g = 18.00.
 *
 * <p>{@code exits} o3: 3 × 700.00 for 656.25 points make a's 350 worth 1120.00, more than its order
 * of 1000.00; less 20%.
 *
 * <p>{@code distribution} o1 is the example of §6: 5.00, 3.00, 0.30 and 2.00. The agent's 10% of
 * the 58.70 left are 5.87, a tenth of it the partners'.
 */
class ExplainTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "wodian, o1, en",
        "wodian, o1, zh",
        "wodian, o2, en",
        "wodian, o2, zh",
        "wodian, member:b, en",
        "wodian, member:b, zh",
        "wodian, merchant:s, en",
        "wodian, merchant:s, zh",
        "appreciation-30-70, o2, en",
        "appreciation-30-70, o2, zh",
        "appreciation-30-70, member:a, en",
        "appreciation-30-70, member:a, zh",
        "packets, o1, en",
        "packets, o1, zh",
        "packets, o2, en",
        "packets, o2, zh",
        "exits, o3, en",
        "exits, o3, zh",
        "distribution, o1, en",
        "distribution, o1, zh"
    })
    void theStoryIsToldWordForWord(String plan, String subject, String language)
            throws IOException {
        Path out = settled(plan);
        String expected = text(plan + "." + subject.replace(':', '-') + "." + language + ".txt");
        assertThat(Cli.run("explain", subject, "--in", out, "--lang", language).ok().out())
                .isEqualToNormalizingNewlines(expected);
    }

    /** Settles the events of a plan of the product's, or of one beside this test. */
    private Path settled(String plan) throws IOException {
        Path events = Files.writeString(folder.resolve("events.jsonl"), text(plan + ".jsonl"));
        Object file = plan;
        if (ExplainTest.class.getResource(plan + ".yaml") != null) {
            file = Files.writeString(folder.resolve(plan + ".yaml"), text(plan + ".yaml"));
        }
        Path out = folder.resolve(plan);
        Cli.run("settle", file, events, "--out", out).ok();
        return out;
    }

    private static String text(String name) throws IOException {
        try (InputStream in = ExplainTest.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** §14: a pool that has paid out on an order does not return all that it got of it. */
    @Test
    void whatAPoolCannotReturnIsSaid() throws IOException {
        CornerShop shop = CornerShop.in(folder);
        shop.settled();
        assertThat(Cli.run("explain", "o2", "--in", shop.out()).ok().out())
                .contains(
                        "20% of K 100.00 = 20.00 → 20% of K 80.00 = 16.00; of the difference the"
                                + " pool can return 2.35 (§14)",
                        "100.00 needed − 98.35 came back", "75.00 → 60.00");
        assertThat(Cli.run("explain", "o2", "--in", shop.out(), "--lang", "zh").ok().out())
                .contains("差额中资金池可退回 2.35（§14）", "需要 100.00 − 收回 98.35");
    }

    @Test
    void anOrderThatWaitsIsSaidToAndWhatFor() throws IOException {
        Path out = settled("packets");
        assertThat(Cli.run("explain", "o3", "--in", out).ok().out())
                .endsWith("In review (§13): only a weight line lets it be confirmed.\n");
        CornerShop shop = CornerShop.in(folder);
        shop.settle("--until", "2026-01-05").ok();
        assertThat(Cli.run("explain", "o1", "--in", shop.out()).ok().out())
                .endsWith(
                        "Not confirmed: that is due at 2026-01-09 10:00:00; this result ends at"
                                + " 2026-01-06 00:00:00.\n");
        shop.settle("--until", "2026-03-01", "--force").ok();
        assertThat(Cli.run("explain", "o1", "--in", shop.out()).ok().out())
                .contains("final: it can no longer be refunded", "the commission is final")
                .endsWith("Final since 2026-02-08 10:00:00: nothing can change it.\n");
    }

    /**
     * a sells all there is: 350 points for 700.00 less 20%; the 140.00 left belong to nobody. At
     * the last price, 2.00, b's 350.00 buy 175.
     */
    @Test
    void whereNoPointsAreLeftTheLastPriceStands() throws IOException {
        Path events = folder.resolve("events.jsonl");
        String head = text("exits.jsonl").lines().limit(4).collect(Collectors.joining("\n"));
        Files.writeString(
                events,
                head
                        + """

                        {"type":"sell","id":"x1","at":"2026-01-02T11:00:00+08:00","member":"a","pool":"value","points":"350"}
                        {"type":"order","id":"o4","at":"2026-01-02T12:00:00+08:00","member":"b","merchant":"s","amount":"1000.00"}
                        """);
        Path plan = Files.writeString(folder.resolve("exits.yaml"), text("exits.yaml"));
        Path out = folder.resolve("out");
        Cli.run("settle", plan, events, "--out", out).ok();
        assertThat(Cli.run("explain", "o4", "--in", out).ok().out())
                .contains(
                        "50% of the contribution 700.00 = 350.00; at the last price, × 350.000000"
                                + " points ÷ 700.00 = 175.000000");
    }

    /** Nothing was split yet, so the confirmation is that of the smaller order (law 5). */
    @Test
    void aRefundBeforeTheConfirmationIsPartOfTheStory() throws IOException {
        CornerShop shop = CornerShop.in(folder);
        String events = Files.readString(shop.events());
        String early = events.replace("2026-01-12", "2026-01-05");
        Files.writeString(shop.events(), early);
        shop.settled();
        assertThat(Cli.run("explain", "o2", "--in", shop.out()).ok().out())
                .contains(
                        "refunded by r1 before it was confirmed: the order is now worth 400.00",
                        "the merchant concedes K = 400.00 − 320.00 = 80.00, weight 0.5",
                        "20% of K 80.00 = 16.00");
        assertThat(Cli.run("explain", "o2", "--in", shop.out(), "--lang", "zh").ok().out())
                .contains("因 r1 在确认前退款：订单现值 400.00");
        Files.writeString(shop.events(), early.replace("\"100.00\"", "\"500.00\""));
        shop.settle("--force").ok();
        assertThat(Cli.run("explain", "o2", "--in", shop.out()).ok().out())
                .doesNotContain("concedes")
                .endsWith("Refunded in full.\n");
    }

    @Test
    void anOrderThatIsGoneIsSaidToBe() throws IOException {
        CornerShop shop = CornerShop.in(folder);
        String events = Files.readString(shop.events());
        Files.writeString(
                shop.events(), events.replace("\"amount\":\"100.00\"", "\"amount\":\"500.00\""));
        shop.settled();
        assertThat(Cli.run("explain", "o2", "--in", shop.out()).ok().out())
                .contains("the order is now worth 0.00, K 0.00")
                .endsWith("Refunded in full.\n");
    }

    @Test
    void whoeverIsNotThereIsSaidNotToBe() throws IOException {
        CornerShop shop = CornerShop.in(folder);
        shop.settled();
        assertThat(Cli.run("explain", "o9", "--in", shop.out()).failed(1))
                .isEqualTo(
                        "o9: UNKNOWN_SUBJECT no transfer in "
                                + shop.out()
                                + " is of that order, member or merchant; a member is named"
                                + " member:ID");
        Cli.run("explain", "bob", "--in", shop.out()).failed(1);
        assertThat(Cli.run("explain", "member:eve", "--in", shop.out(), "--lang", "zh").failed(1))
                .contains("没有属于它的转账；会员请写作 member:ID");
        shop.settle("--force", "--transfers", "none").ok();
        assertThat(Cli.run("explain", "o1", "--in", shop.out()).failed(1))
                .contains("NO_TRANSFERS the story is told from transfers");
    }
}
