package io.huiliu.cli.settle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiliu.cli.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a line is said with its place, what was found, what is allowed, a remedy. */
class BadLinesTest {
    private static final String ORDER =
            "{\"type\":\"order\",\"id\":\"x\",\"at\":\"2026-01-20T10:00:00+08:00\","
                    + "\"member\":\"bob\",\"merchant\":\"shop\",\"amount\":\"1.00\"}";

    @TempDir Path folder;
    private CornerShop shop = new CornerShop(Path.of("."));

    @BeforeEach
    void open() throws IOException {
        shop = CornerShop.in(folder);
    }

    /** What is said of one more line behind the six good ones. */
    private String said(byte[] line) throws IOException {
        byte[] good = Files.readAllBytes(shop.events());
        byte[] all = java.util.Arrays.copyOf(good, good.length + line.length);
        System.arraycopy(line, 0, all, good.length, line.length);
        Files.write(shop.events(), all);
        String said = shop.settle().failed(1);
        assertThat(shop.out()).doesNotExist();
        String place = shop.events() + ":7: ";
        assertThat(said).startsWith(place);
        return said.substring(place.length());
    }

    private String said(String line) throws IOException {
        return said(line.getBytes(StandardCharsets.UTF_8));
    }

    /** A good order in which something was replaced. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "order"    | "ordr"     | UNKNOWN_TYPE type is "ordr"; allowed are member, merchant, region, order, redeem, refund, confirm, weight, rate, payout, bind, rank, agent, shares, sell, transfer, inject, legacy, check-in, draw, redeem-coins, withdraw, withdraw-decide, freeze, unfreeze, adjust, amend, close-day, wind-down. Did you mean "order"?
                    "type":"order", | ``        | TYPE_MISSING the line has no "type"; allowed are member, merchant, region, order, redeem, refund, confirm, weight, rate, payout, bind, rank, agent, shares, sell, transfer, inject, legacy, check-in, draw, redeem-coins, withdraw, withdraw-decide, freeze, unfreeze, adjust, amend, close-day, wind-down
                    "id":"x",  | ``         | FIELD_MISSING order has no "id"; add it, such as "id":"o1"
                    "at":"2026-01-20T10:00:00+08:00", | `` | FIELD_MISSING order "x" has no "at"; add it, such as "at":"2018-01-02T10:00:00+08:00"
                    "member":"bob", | ``    | FIELD_MISSING order "x" has no "member"; add it, such as "member":"m1"
                    "merchant" | "merchnt"  | UNKNOWN_FIELD order "x" has the field "merchnt"; allowed are type, id, at, member, merchant, amount, rate, cost, distribution, voucher, class, region, weight. Did you mean "merchant"?
                    "member"   | "referrer" | UNKNOWN_FIELD order "x" has the field "referrer"; allowed are type, id, at, member, merchant, amount, rate, cost, distribution, voucher, class, region, weight.
                    "bob"      | "bob","member":"ann" | FIELD_TWICE "member" stands there twice; remove one
                    "1.00"     | 1.00       | BAD_VALUE "amount" is the number 1.00; allowed is a text: put it in quotes, such as "128.50"
                    "1.00"     | "1,00"     | BAD_VALUE "amount" is "1,00"; allowed is a decimal with at most 2 decimals, such as "128.50"
                    "1.00"     | "1.001"    | BAD_VALUE "amount" is "1.001"; allowed is a decimal with at most 2 decimals, such as "128.50"
                    "1.00"     | ""         | BAD_VALUE "amount" is ""; allowed is a decimal with at most 2 decimals, such as "128.50"
                    "1.00"     | null       | BAD_VALUE "amount" is null; allowed is a text: put it in quotes, such as "128.50"
                    "1.00"     | ["1.00"]   | BAD_VALUE "amount" is a list; allowed is a text: put it in quotes, such as "128.50"
                    "1.00"     | "1.00","rate":"10"  | BAD_VALUE "rate" is "10"; allowed is a percentage with at most 4 decimals, such as "10%"
                    "1.00"     | "1.00","weight":"high" | BAD_VALUE "weight" is "high"; allowed is a decimal from 0 to 1 with at most 6 decimals, or "hold"
                    +08:00     | ``         | BAD_INSTANT "at" is "2026-01-20T10:00:00"; allowed is ISO-8601 with an offset, such as "2018-01-02T10:00:00+08:00"
                    2026-01-20 | 2026-02-30 | BAD_INSTANT "at" is "2026-02-30T10:00:00+08:00"; allowed is ISO-8601 with an offset, such as "2018-01-02T10:00:00+08:00"
                    {"type"    | ["type"]   | NOT_AN_OBJECT the line is no JSON object; allowed is one command a line, such as {"type":"member","id":"m1","at":"2018-01-02T10:00:00+08:00"}
                    "1.00"}    | "1.00"} {} | MALFORMED_JSON something follows the object; allowed is one command a line
                    "id":"x"   | id:"x"     | MALFORMED_JSON no JSON at column 17: Unexpected character ('i' (code 105)): was expecting double-quote to start field name. Every name and text stands in double quotes
                    "bob"      | "bo"       | UNKNOWN_MEMBER order "x": member "bo" is no known member; a member line must come before it
                    "shop"     | "stall"    | UNKNOWN_MERCHANT order "x": merchant "stall" is no known merchant; a merchant line must come before it
                    "1.00"     | "0.00"     | AMOUNT_NOT_POSITIVE order "x": amount "0.00" is not above 0
                    "1.00"     | "1.00","rate":"25%" | RATE_OUT_OF_BOUNDS order "x": rate "25%" is outside the plan's concession; allowed is 10%..20%
                    "1.00"     | "1.00","weight":"1.5" | BAD_VALUE "weight" is "1.5"; allowed is a decimal from 0 to 1 with at most 6 decimals, or "hold"
                    2026-01-20 | 2026-01-02 | TIME_GOES_BACK order "x": at "2026-01-02T10:00:00+08:00" is before the line above it; sort the file by time
                    2026-01-20 | 2126-01-20 | TIME_TOO_FAR order "x": at "2126-01-20T10:00:00+08:00" is more than 3,660 days after the command before it; is the year right?
                    "id":"x"   | "id":"o1"  | ID_REUSED_WITH_DIFFERENT_BODY order "o1": the id was used by an earlier command with other contents; give it an id of its own
                    """)
    void anOrderWithSomethingWrong(String good, String bad, String expected) throws IOException {
        assertThat(ORDER).contains(good);
        assertThat(said(ORDER.replace(good, bad))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    refund   | "order":"o9","amount":"1.00"  | UNKNOWN_ORDER refund "x": order "o9" is no known order, or one that was final long ago; an order line must come before it
                    refund   | "order":"o1","amount":"2000.00" | REFUND_EXCEEDS_ORDER refund "x": amount "2000.00" is more than what is left of order "o1"
                    inject   | "pool":"point","amount":"1.00" | UNKNOWN_POOL inject "x": pool "point" is no mechanism of plan corner-shop; allowed are points, invite. Did you mean "points"?
                    inject   | "pool":"invite","amount":"1.00" | NOT_OFFERED inject "x": pool "invite" of plan corner-shop does not take this command; name another mechanism
                    draw     | "member":"bob"                | NOT_OFFERED draw "x": plan corner-shop has no mechanism that takes this command; remove the line, or add one to the plan
                    shares   | "member":"bob","dividend":"invite","weight":"1" | UNKNOWN_DIVIDEND shares "x": dividend "invite" is no dividend of plan corner-shop, which has none.
                    payout   | "merchant":"shop","amount":"9999.00" | INSUFFICIENT_BALANCE payout "x": amount "9999.00" is more than merchant "shop" has
                    member   | "region":"atlantis"           | UNKNOWN_REGION member "x": region "atlantis" is no known region; allowed is a six-digit code, or a region line before it
                    adjust   | "debit":"platform:revenue","credit":"member:bob","asset":"CNY","amount":"1.00","reason":"r","approvals":["eve,mallory"] | BAD_VALUE "approvals" is a list with "eve,mallory"; allowed is a text: put it in quotes, such as "alice,bob"
                    adjust   | "debit":"platform:revenue","credit":"member:bob","asset":"CNY","amount":"1.00","reason":"r","approvals":[1,2] | BAD_VALUE "approvals" is a list with 1; allowed is a text: put it in quotes, such as "alice,bob"
                    adjust   | "debit":"platform:revenue","credit":"member:bob","asset":"CNY","amount":"1.00","reason":"r","approvals":["eve","eve"] | APPROVALS_MISSING adjust "x": approvals "eve,eve": a correction needs two different names, parted by a comma
                    """)
    void anotherCommandThatCannotBe(String type, String fields, String expected)
            throws IOException {
        String line =
                "{\"type\":\"%s\",\"id\":\"x\",\"at\":\"2026-01-20T10:00:00+08:00\",%s}"
                        .formatted(type, fields);
        assertThat(said(line)).isEqualTo(expected);
    }

    @Test
    void aLineOfAMegabyteIsNotReadIntoAMessage() throws IOException {
        String line = ORDER.replace("bob", "b".repeat(1_000_000));
        assertThat(said(line))
                .isEqualTo(
                        "LINE_TOO_LONG the line is longer than 65,536 bytes; allowed is one command"
                                + " a line. Is a line feed missing?");
    }

    @Test
    void aLongValueIsShownInShort() throws IOException {
        String said = said(ORDER.replace("1.00", "1".repeat(60_000)));
        assertThat(said).startsWith("BAD_VALUE \"amount\" is \"111").hasSizeLessThan(250);
        assertThat(said("")).isEqualTo(said);
    }

    @Test
    void bytesThatAreNoUtf8AreFoundAtTheirPlace() throws IOException {
        byte[] line = ORDER.replace("bob", "b?b").getBytes(StandardCharsets.US_ASCII);
        int place = ORDER.indexOf("bob") + 1;
        line[place] = (byte) 0xFF;
        assertThat(said(line))
                .isEqualTo(
                        "BAD_UTF8 byte %d of the line is no UTF-8; save the file as UTF-8"
                                .formatted(place + 1));
    }

    @Test
    void halfACharacterIsNone() throws IOException {
        assertThat(said(ORDER.replace("bob", "\\ud800")))
                .isEqualTo(
                        "BAD_VALUE \"member\" has half a character (a lone surrogate); write it as"
                                + " UTF-8");
    }

    /** What a line holds must not steer the terminal that it is shown on. */
    @Test
    void controlCharactersDoNotReachTheTerminal() throws IOException {
        assertThat(said(ORDER.replace("\"order\"", "\"\\u001b[31mred\"")))
                .startsWith("UNKNOWN_TYPE type is \"\uFFFD[31mred\"");
    }

    @Test
    void aFileThatIsNotThereOrBreaksOffIsNamed() throws IOException {
        Path none = folder.resolve("none.jsonl");
        assertThat(Cli.run("settle", shop.plan(), none, "--out", shop.out()).failed(1))
                .startsWith(none + ": FILE_MISSING");
        assertThat(Cli.run("settle", shop.plan(), folder, "--out", shop.out()).failed(1))
                .startsWith(folder + ": FILE_MISSING is a folder");
        Path torn = folder.resolve("torn.gz");
        try (var gzip = new java.util.zip.GZIPOutputStream(Files.newOutputStream(torn))) {
            gzip.write(CornerShop.text("events.jsonl").getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(torn);
        Files.write(torn, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(Cli.run("settle", shop.plan(), torn, "--out", shop.out()).failed(1))
                .contains("FILE_DAMAGED the compressed file breaks off");
        assertThat(shop.out()).doesNotExist();
    }

    @Test
    void theSameIsSaidInChinese() throws IOException {
        Files.writeString(
                shop.events(), CornerShop.text("events.jsonl") + ORDER.replace("bob", "bo"));
        assertThat(shop.settle("--lang", "zh").failed(1))
                .isEqualTo(
                        shop.events()
                                + ":7: UNKNOWN_MEMBER order \"x\": member \"bo\" 不是已知的会员；须先有其"
                                + " member 行");
    }

    /** With --continue the rest is settled as if the bad lines were not there. */
    @Test
    void badLinesAreSetAsideWithTheirReasonAndTheirText() throws IOException {
        var known = shop.settled().essence();
        List<String> good = CornerShop.text("events.jsonl").lines().toList();
        String unknown = ORDER.replace("2026-01-20", "2026-01-02").replace("bob", "bo,\\\"b");
        String longOne = "x".repeat(70_000);
        Cli.file(
                shop.events(),
                good.get(0),
                "nonsense",
                good.get(1),
                good.get(2),
                good.get(3).replace("o1", "o0").replace("bob", "bo"),
                good.get(3),
                unknown,
                longOne,
                good.get(4),
                good.get(5));
        Cli run = shop.settle("--force", "--continue", "--until", "2026-01-13");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err().strip())
                .isEqualTo("4 lines were set aside: see " + shop.out().resolve("rejected.jsonl"));
        for (String name : List.of("balances.csv", "releases.csv", "notices.csv", "transfers")) {
            assertThat(shop.result().essence().get(name)).as(name).isEqualTo(known.get(name));
        }
        List<JsonNode> rejected =
                shop.result().text("rejected.jsonl").lines().map(BadLinesTest::json).toList();
        assertThat(rejected.stream().map(line -> line.path("line").asInt()))
                .containsExactly(2, 5, 7, 8);
        assertThat(rejected.stream().map(line -> line.path("code").asText()))
                .containsExactly(
                        "MALFORMED_JSON", "UNKNOWN_MEMBER", "UNKNOWN_MEMBER", "LINE_TOO_LONG");
        assertThat(rejected.get(2).path("original").asText()).isEqualTo(unknown);
        assertThat(rejected.get(2).path("reason").asText()).contains("member \"bo,\"b\"");
        assertThat(rejected.get(2).path("file").asText()).isEqualTo(shop.events().toString());
        assertThat(rejected.get(3).path("cut").asBoolean()).isTrue();
        assertThat(rejected.get(3).path("original").asText()).isEqualTo("x".repeat(65_536));
        assertThat(shop.result().json("summary.json").path("set-aside").asInt()).isEqualTo(4);
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
