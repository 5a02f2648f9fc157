package io.huiliu.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiliu.cli.terminal.Progress;
import io.huiliu.engine.CommandType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvImportTest {
    private static final String ORDERS_MAP =
            """
            charset: GBK
            declare: [member, merchant]
            order:
              id: 订单号
              at: {column: 下单时间, format: "yyyy-MM-dd HH:mm:ss", zone: Asia/Shanghai}
              member: 会员
              merchant: 商户
              amount: 金额
              rate: {value: "10%"}
            """;

    @TempDir private Path folder;
    private Path csv;
    private Path map;
    private Path out;

    @BeforeEach
    void nameTheFiles() {
        csv = folder.resolve("orders.csv");
        map = folder.resolve("map.yaml");
        out = folder.resolve("events.jsonl.gz");
    }

    @Test
    void aChineseExportBecomesOrdersAndDeclarationsInTimeOrder() throws IOException {
        Files.writeString(map, ORDERS_MAP);
        Files.writeString(
                csv,
                """
                订单号,下单时间,会员,商户,金额
                D2,2025-09-15 12:00:00,张三,早点铺,"￥1,234.50"
                D1,2025-09-15 08:00:00,张三,茶馆,12元
                """,
                Charset.forName("GBK"));
        Run run = run();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("2 rows read, 5 events").contains("member=1");
        assertThat(EventFile.read(out).events().stream().map(Object::toString))
                .containsExactly(
                        """
                        {"type":"member","id":"张三","at":"2025-09-15T08:00:00+08:00"}\
                        """,
                        """
                        {"type":"merchant","id":"茶馆","at":"2025-09-15T08:00:00+08:00"}\
                        """,
                        """
                        {"type":"order","id":"D1","at":"2025-09-15T08:00:00+08:00","member":"张三",\
                        "merchant":"茶馆","amount":"12.00","rate":"10%"}\
                        """,
                        """
                        {"type":"merchant","id":"早点铺","at":"2025-09-15T12:00:00+08:00"}\
                        """,
                        """
                        {"type":"order","id":"D2","at":"2025-09-15T12:00:00+08:00","member":"张三",\
                        "merchant":"早点铺","amount":"1234.50","rate":"10%"}\
                        """);
    }

    @Test
    void everyBadRowIsNamedAndNothingIsWritten() throws IOException {
        writeBadRows();
        Run run = run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().map(CsvImportTest::placeAndCode))
                .containsExactly(
                        "orders.csv:3: BAD_AMOUNT",
                        "orders.csv:4: BAD_TIME",
                        "orders.csv:5: VALUE_MISSING",
                        "orders.csv:6: ROW_WIDTH",
                        "orders.csv:7: BAD_ID");
        assertThat(out).doesNotExist();
    }

    @Test
    void badRowsCanBeSetAsideWithTheReason() throws IOException {
        writeBadRows();
        Run run = run("--continue");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("5 rows set aside");
        assertThat(EventFile.read(out).ofType("order")).hasSize(1);
        assertThat(Files.readAllLines(Path.of(out + ".rejected.csv")))
                .hasSize(6)
                .first()
                .isEqualTo("订单号,下单时间,会员,商户,金额,line,error");
        assertThat(Files.readString(Path.of(out + ".rejected.csv")))
                .contains("D2,2025-09-15 08:00:00,a,b,-1,3,\"")
                .contains("BAD_AMOUNT amount: '-1'");
    }

    @Test
    void bytesOfAnotherCharsetAreFoundAndTheRemedyNamed() throws IOException {
        Files.writeString(map, ORDERS_MAP.replace("charset: GBK\n", "").replace("会员", "m"));
        Files.write(
                csv,
                concat(
                        "\uFEFF订单号,下单时间,m,商户,金额\n".getBytes(StandardCharsets.UTF_8),
                        "D1,2025-09-15 08:00:00,张三,茶馆,12\n".getBytes(Charset.forName("GBK"))));
        Run run = run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("orders.csv:2: BAD_BYTES").contains("charset: GBK");
    }

    @Test
    void aRowCanMakeSeveralEventsUnderConditions() throws IOException {
        Files.writeString(
                map,
                """
                zone: +08:00
                declare: [member, merchant, region]
                order:
                  id: no
                  at: time
                  member: who
                  merchant: shop
                  amount: sum
                  region: {column: area, default: "310101"}
                  class: {column: kind, values: {1: food, 2: clothes}}
                refund:
                  id: {column: no, prefix: "refund-"}
                  at: {column: back, format: epoch-seconds}
                  order: no
                  amount: sum
                  when: {column: status, in: [refunded, closed]}
                """);
        Files.writeString(
                csv,
                """
                no,time,who,shop,sum,area,kind,status,back
                1,2025-01-01 10:00:00,a,s,5,,1,paid,
                2,2025-01-01T11:00:00,a,s,6,330106,,refunded,1735786800
                """);
        assertThat(run().err()).isEmpty();
        EventFile events = EventFile.read(out);
        events.assertWellFormed();
        assertThat(events.ofType("region"))
                .extracting(e -> e.get("id").asText() + " " + EventFile.text(e, "parent"))
                .containsExactly(
                        "310000 null",
                        "310100 310000",
                        "310101 310100",
                        "330000 null",
                        "330100 330000",
                        "330106 330100");
        assertThat(events.one("order", "1").get("class").asText()).isEqualTo("food");
        assertThat(events.one("order", "2").has("class")).isFalse();
        assertThat(events.one("refund", "refund-2").get("at").asText())
                .isEqualTo("2025-01-02T11:00:00+08:00");
        assertThat(events.ofType("refund")).hasSize(1);
    }

    @Test
    void allThatIsWrongWithTheMapIsSaidAtOnce() throws IOException {
        Files.writeString(
                map,
                """
                charset: GBX
                declares: [member]
                order:
                  id: no
                  at: {column: time, format: "qqqqqqqq"}
                  member: who
                  amount: {value: 1, column: sum}
                  amount: sum
                  color: red
                """);
        Files.writeString(csv, "no\n");
        Run run = run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().map(CsvImportTest::placeAndCode))
                .containsExactlyInAnyOrder(
                        "map.yaml:1: MAP_BAD_VALUE",
                        "map.yaml:2: MAP_UNKNOWN_KEY",
                        "map.yaml:5: MAP_BAD_VALUE",
                        "map.yaml:8: MAP_SYNTAX",
                        "map.yaml:9: MAP_UNKNOWN_KEY",
                        "map.yaml:4: MAP_MISSING_KEY");
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        Files.writeString(map, ORDERS_MAP.replace("charset: GBK\n", ""));
        Files.writeString(csv, "订单号,下单时间,会员,商户\n");
        Run run = run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("orders.csv:1: COLUMN_MISSING no column '金额'")
                .contains("订单号, 下单时间, 会员, 商户");
    }

    @Test
    void aQuoteThatNeverEndsIsAnErrorAtItsRow() throws IOException {
        Files.writeString(map, ORDERS_MAP.replace("charset: GBK\n", ""));
        Files.writeString(
                csv, "订单号,下单时间,会员,商户,金额\nD1,2025-09-15 08:00:00,\"张三,茶馆,12\nD2,x,y,z,1\n");
        Run run = run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("orders.csv:2: BAD_QUOTES");
    }

    @Test
    void tooManyRowsAreRefusedWithARemedy() throws Exception {
        Files.writeString(map, ORDERS_MAP.replace("charset: GBK\n", ""));
        Files.writeString(csv, "订单号,下单时间,会员,商户,金额\n" + "D1,2025-09-15 08:00:00,a,b,1\n".repeat(4));
        CsvMap read = CsvMapReader.read(map);
        try (CsvTable table = CsvTable.open(csv, read.charset(), read.separator())) {
            var progress = Progress.silent();
            var work = new CsvImport(table, read, 3);
            assertThatThrownBy(() -> work.run(new SortedEvents(), progress, null))
                    .hasMessageContaining("orders.csv:5: TOO_MANY_ROWS is row 4; at most 3")
                    .hasMessageContaining("split the file by time");
        }
    }

    @Test
    void anIdThatComesTwiceIsAFaultOfTheSecondRow() throws IOException {
        Files.writeString(map, ORDERS_MAP.replace("charset: GBK\n", ""));
        Files.writeString(csv, "订单号,下单时间,会员,商户,金额\n" + "D1,2025-09-15 08:00:00,a,b,1\n".repeat(2));
        Run run = run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("orders.csv:3: DUPLICATE_ID id 'D1' of this order");
    }

    @Test
    void aMemberCalledLikeAnOrderNeedsAPrefix() throws IOException {
        String plain = ORDERS_MAP.replace("charset: GBK\n", "");
        Files.writeString(map, plain);
        Files.writeString(csv, "订单号,下单时间,会员,商户,金额\n1001,2025-09-15 08:00:00,1001,b,1\n");
        Run run = run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("orders.csv: DUPLICATE_ID '1001' names two things");

        Files.writeString(map, plain.replace("member: 会员", "member: {column: 会员, prefix: \"m-\"}"));
        assertThat(run().exitCode()).isZero();
        EventFile.read(out).assertWellFormed();
    }

    @Test
    void theEngineKnowsEveryFieldThatCanBeMapped() {
        EventFields.types()
                .forEach(
                        (type, fields) -> {
                            CommandType command = CommandType.of(type);
                            assertThat(command).as(type).isNotNull();
                            assertThat(fields)
                                    .allMatch(field -> command.field(field.name()) != null);
                        });
    }

    @Test
    void aFileOfWhichNothingAppliesIsAnError() throws IOException {
        Files.writeString(map, ORDERS_MAP.replace("charset: GBK\n", ""));
        Files.writeString(csv, "订单号,下单时间,会员,商户,金额\n");
        Run run = run();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("orders.csv: NO_EVENTS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AMOUNT | 128.5 | 128.50",
                "AMOUNT | ¥1,234,567.89 | 1234567.89",
                "AMOUNT | １２．５０元 | 12.50",
                "AMOUNT | R$ 10 | 10.00",
                "AMOUNT | 10.500 | 10.50",
                "AMOUNT | 0 | BAD_AMOUNT",
                "AMOUNT | 1,23 | BAD_AMOUNT",
                "AMOUNT | 1.005 | BAD_AMOUNT",
                "AMOUNT | -5 | BAD_AMOUNT",
                "AMOUNT | 12345678901234 | BAD_AMOUNT",
                "AMOUNT_OR_ZERO | 0 | 0.00",
                "RATE | 10% | 10%",
                "RATE | 12.5 ％ | 12.5%",
                "RATE | 10 | BAD_RATE",
                "RATE | 101% | BAD_RATE",
                "WEIGHT | 0.25 | 0.25",
                "WEIGHT | hold | hold",
                "WEIGHT | 1.5 | BAD_VALUE",
            })
    void valuesAreReadAsPeopleWriteThem(FieldKind kind, String text, String expected) {
        String read;
        try {
            read = kind.read(text);
        } catch (BadValueException e) {
            read = e.code().name();
        }
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd HH:mm:ss | 2025-02-28 23:59:59 | 2025-02-28T23:59:59+08:00",
                "yyyy-MM-dd HH:mm:ss | 2025-02-30 00:00:00 | BAD_TIME",
                "yyyy/M/d H:mm | 2025/2/3 4:05 | 2025-02-03T04:05+08:00",
                "yyyy年M月d日 | 2025年2月3日 | 2025-02-03T00:00+08:00",
                "yyyy-MM-dd'T'HH:mm:ssXXX | 2025-02-03T04:05:06-03:00 | 2025-02-03T04:05:06-03:00",
                "epoch-millis | 1735786800000 | 2025-01-02T11:00+08:00",
                "epoch-seconds | 9999999999999 | BAD_TIME",
                "| 2025-02-03T04:05:06Z | 2025-02-03T04:05:06Z",
                "| 2025-02-03 04:05:06.5 | 2025-02-03T04:05:06.500+08:00",
                "| 2025-02-03 | 2025-02-03T00:00+08:00",
                "| 03.02.2025 | BAD_TIME",
            })
    void timesAreReadAsTheFormatSays(@Nullable String format, String text, String expected) {
        String read;
        try {
            var zone = ZoneId.of("Asia/Shanghai");
            read = TimeFormat.of(format, zone).read(text).toString();
        } catch (BadValueException e) {
            read = e.code().name();
        }
        assertThat(read).isEqualTo(expected);
    }

    private void writeBadRows() throws IOException {
        Files.writeString(map, ORDERS_MAP.replace("charset: GBK\n", ""));
        Files.writeString(
                csv,
                """
                订单号,下单时间,会员,商户,金额
                D1,2025-09-15 08:00:00,a,b,1
                D2,2025-09-15 08:00:00,a,b,-1
                D3,2025-09-15 8 am,a,b,1
                D4,2025-09-15 08:00:00,,b,1
                D5,2025-09-15 08:00:00,a,b,1,000
                %s,2025-09-15 08:00:00,a,b,1
                """
                        .formatted("会".repeat(22)));
    }

    private static String placeAndCode(String line) {
        String[] words = line.substring(line.lastIndexOf('/') + 1).split(" ");
        return words[0] + " " + words[1];
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private Run run(String... more) {
        Object[] args = new Object[8 + more.length];
        System.arraycopy(
                new Object[] {"csv", csv, "--map", map, "--out", out, "--lang", "en"},
                0,
                args,
                0,
                8);
        System.arraycopy(more, 0, args, 8, more.length);
        return Run.of(args);
    }
}
