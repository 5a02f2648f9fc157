package io.huiliu.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OlistImportTest {
    @TempDir private Path folder;
    private Path out;

    @BeforeEach
    void writeOlistsFiles() throws IOException {
        out = folder.resolve("events.jsonl.gz");
        write(
                "olist_orders.csv",
                """
                order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date
                plain,c1,delivered,2018-01-02 10:00:00,2018-01-02 10:10:00,2018-01-03 09:00:00,2018-01-09 12:00:00,2018-01-20 00:00:00
                two,c2,delivered,2018-01-03 10:00:00,2018-01-03 10:10:00,,,2018-01-20 00:00:00
                cancelled,c3,canceled,2018-01-04 10:00:00,2018-01-05 11:00:00,,,2018-01-20 00:00:00
                late,c4,unavailable,2018-01-05 10:00:00,2018-02-20 11:00:00,,,2018-01-20 00:00:00
                unapproved,c1,canceled,2018-01-06 10:00:00,,,,2018-01-20 00:00:00
                mismatch,c1,delivered,2018-01-07 10:00:00,,,,2018-01-20 00:00:00
                tolerated,c5,delivered,2018-01-08 10:00:00,,,,2018-01-20 00:00:00
                empty,c1,created,2018-01-09 10:00:00,,,,2018-01-20 00:00:00
                stranger,c9,delivered,2018-01-10 10:00:00,,,,2018-01-20 00:00:00
                """);
        write(
                "olist_order_items.csv",
                """
                order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value
                plain,1,p1,s1,2018-01-05 00:00:00,100.0,10.5
                two,2,p1,s1,2018-01-05 00:00:00,20.0,1.0
                two,1,p2,s2,2018-01-05 00:00:00,30.0,2.0
                two,3,p3,s2,2018-01-05 00:00:00,40.0,2.25
                cancelled,1,p4,s3,2018-01-05 00:00:00,50.0,5.0
                late,1,p1,s1,2018-01-05 00:00:00,10.0,0.0
                unapproved,1,p1,s1,2018-01-05 00:00:00,10.0,0.0
                mismatch,1,p1,s1,2018-01-05 00:00:00,10.0,0.0
                tolerated,1,p1,s4,2018-01-05 00:00:00,10.0,0.0
                stranger,1,p1,s1,2018-01-05 00:00:00,10.0,0.0
                """);
        write(
                "olist_order_payments.csv",
                """
                order_id,payment_sequential,payment_type,payment_installments,payment_value
                plain,1,credit_card,1,100.00
                plain,2,voucher,1,10.50
                two,1,boleto,1,95.25
                cancelled,1,boleto,1,55.0
                late,1,boleto,1,10.0
                unapproved,1,boleto,1,10.0
                mismatch,1,boleto,1,10.06
                tolerated,1,boleto,1,9.95
                empty,1,boleto,1,7.0
                stranger,1,boleto,1,10.0
                """);
        write(
                "olist_customers.csv",
                """
                customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state
                c1,ana,1,são paulo,SP
                c2,bob,2,"santa barbara d'oeste",SP
                c3,eva,3,rio de janeiro / rio de janeiro,RJ
                c4,ivo,4,mogi-guacu - sp,SP
                c5,ana,5,vendas@creditparts.com.br,PR
                """);
        write(
                "olist_sellers.csv",
                """
                seller_id,seller_zip_code_prefix,seller_city,seller_state
                s1,1,campinas,SP
                s2,2,campinas,SP
                s3,3,campinas,SP
                """);
        write(
                "olist_closed_deals.csv",
                """
                mql_id,seller_id,sdr_id,sr_id,won_date
                q1,s2,x,r7,2017-12-24 08:00:00
                q2,s3,x,r7,2018-01-04 10:00:00
                q3,s1,x,r8,2018-06-01 08:00:00
                q4,unseen,x,r9,2018-01-01 08:00:00
                """);
        write(
                "olist_products.csv",
                """
                product_id,product_category_name
                p1,beleza_saude
                p2,pc_gamer
                p3,automotivo
                p4,
                """);
        write(
                "olist_category_translation.csv",
                "\uFEFF"
                        + """
                        product_category_name,product_category_name_english
                        beleza_saude,health_beauty
                        automotivo,auto
                        """);
    }

    @Test
    void anOrderOfOneSellerKeepsItsIdAndAddsFreightToThePrice() throws IOException {
        assertThat(events().one("order", "plain").toString())
                .isEqualTo(
                        """
                        {"type":"order","id":"plain","at":"2018-01-02T10:00:00-03:00","member":"ana",\
                        "merchant":"s1","amount":"110.50","class":"health_beauty",\
                        "region":"BR-SP-sao-paulo"}\
                        """);
    }

    @Test
    void anOrderOfTwoSellersIsTwoEventsNumberedByTheirFirstItem() throws IOException {
        EventFile events = events();
        JsonNode first = events.one("order", "two-1");
        JsonNode second = events.one("order", "two-2");
        assertThat(first.get("merchant").asText()).isEqualTo("s2");
        assertThat(first.get("amount").asText()).isEqualTo("74.25");
        assertThat(first.get("class").asText()).as("the dearer one").isEqualTo("auto");
        assertThat(second.get("merchant").asText()).isEqualTo("s1");
        assertThat(second.get("amount").asText()).isEqualTo("21.00");
    }

    @Test
    void aCancelledOrderIsRefundedInFullADayAfterItsLastKnownInstant() throws IOException {
        EventFile events = events();
        assertThat(events.one("order", "cancelled").has("class")).isFalse();
        assertThat(events.one("refund", "refund-cancelled").toString())
                .isEqualTo(
                        """
                        {"type":"refund","id":"refund-cancelled","at":"2018-01-06T11:00:00-03:00",\
                        "order":"cancelled","amount":"55.00"}\
                        """);
        assertThat(events.one("refund", "refund-unapproved").get("at").asText())
                .isEqualTo("2018-01-07T10:00:00-03:00");
    }

    @Test
    void aRefundComesAtMost30DaysAfterThePurchase() throws IOException {
        assertThat(events().one("refund", "refund-late").get("at").asText())
                .isEqualTo("2018-02-04T10:00:00-03:00");
    }

    @Test
    void ordersThatDoNotAddUpAreListedAside() throws IOException {
        EventFile events = events();
        assertThat(events.ofType("order")).hasSize(7);
        assertThat(events.one("order", "tolerated").get("amount").asText())
                .as("off by exactly 0.05")
                .isEqualTo("10.00");
        assertThat(Files.readString(Path.of(out + ".set-aside.csv")))
                .isEqualTo(
                        """
                        order,reason,items_total,payments_total
                        mismatch,PAYMENTS_DIFFER,10.00,10.06
                        empty,NO_ITEMS,0.00,7.00
                        stranger,NO_CUSTOMER,10.00,10.00
                        """);
    }

    @Test
    void aMerchantJoinsWhenItsDealWasWonAndItsRepresentativeBefore() throws IOException {
        EventFile events = events();
        JsonNode won = events.one("merchant", "s2");
        assertThat(won.get("at").asText()).isEqualTo("2017-12-24T08:00:00-03:00");
        assertThat(won.get("referrer").asText()).isEqualTo("rep-r7");
        assertThat(won.has("rate")).isFalse();
        assertThat(events.one("member", "rep-r7").get("at").asText())
                .isEqualTo("2017-12-24T08:00:00-03:00");
        JsonNode sameInstant = events.one("merchant", "s3");
        assertThat(sameInstant.get("referrer").asText()).isEqualTo("rep-r7");
        assertThat(events.ofType("merchant")).hasSize(4);
    }

    @Test
    void aDealWonAfterTheFirstSaleBroughtNobodyIn() throws IOException {
        EventFile events = events();
        JsonNode merchant = events.one("merchant", "s1");
        assertThat(merchant.get("at").asText()).isEqualTo("2018-01-02T10:00:00-03:00");
        assertThat(merchant.has("referrer")).isFalse();
        assertThat(events.ofType("member"))
                .extracting(e -> e.get("id").asText())
                .containsExactly("rep-r7", "ana", "bob", "eva", "ivo");
    }

    @Test
    void regionsAreTidiedAndNested() throws IOException {
        EventFile events = events();
        assertThat(events.ofType("region"))
                .extracting(e -> e.get("id").asText())
                .containsExactlyInAnyOrder(
                        "BR-SP",
                        "BR-SP-campinas",
                        "BR-SP-sao-paulo",
                        "BR-SP-santa-barbara-d-oeste",
                        "BR-SP-mogi-guacu",
                        "BR-RJ",
                        "BR-RJ-rio-de-janeiro",
                        "BR-PR");
        assertThat(events.one("region", "BR-SP-campinas").get("parent").asText())
                .isEqualTo("BR-SP");
        assertThat(events.one("order", "tolerated").get("region").asText())
                .as("an e-mail address is no city")
                .isEqualTo("BR-PR");
        assertThat(events.one("member", "ana").get("region").asText())
                .as("the city of the first order")
                .isEqualTo("BR-SP-sao-paulo");
    }

    @Test
    void everythingIsDeclaredBeforeItIsUsed() throws IOException {
        events("--rate", "5%..20%", "--referrals", friendships()).assertWellFormed();
    }

    @Test
    void ratesLieInTheRangeAndDependOnTheMerchantAlone() throws IOException {
        List<JsonNode> merchants = events("--rate", "5%..20%").ofType("merchant");
        assertThat(merchants).hasSize(4);
        for (JsonNode merchant : merchants) {
            String id = merchant.get("id").asText();
            String rate = merchant.get("rate").asText();
            assertThat(rate).isEqualTo(new RateRange(50, 200).drawFor(id));
            assertThat(Double.parseDouble(rate.replace("%", ""))).isBetween(5.0, 20.0);
        }
    }

    @Test
    void friendsWhoCameEarlierInvite() throws IOException {
        EventFile events = events("--referrals", friendships());
        assertThat(events.one("member", "ana").has("referrer")).isFalse();
        assertThat(events.one("member", "bob").get("referrer").asText()).isEqualTo("ana");
        assertThat(events.one("member", "eva").has("referrer")).as("the next block").isFalse();
        assertThat(events.one("member", "ivo").get("referrer").asText()).isEqualTo("eva");
    }

    @Test
    void theSameInputGivesTheSameBytesAndTheHeaderNamesNoTime() throws IOException {
        events("--rate", "5%..20%");
        byte[] first = Files.readAllBytes(out);
        events("--rate", "5%..20%", "--force");
        assertThat(Files.readAllBytes(out)).isEqualTo(first);
        assertThat(first).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }

    @Test
    void compressedFilesAndKagglesNamesAreReadToo() throws IOException {
        events();
        byte[] plain = Files.readAllBytes(out);
        try (OutputStream gz =
                new GZIPOutputStream(
                        Files.newOutputStream(folder.resolve("olist_orders.csv.gz")))) {
            Files.copy(folder.resolve("olist_orders.csv"), gz);
        }
        Files.delete(folder.resolve("olist_orders.csv"));
        Files.move(
                folder.resolve("olist_customers.csv"),
                folder.resolve("olist_customers_dataset.csv"));
        events("--force");
        assertThat(Files.readAllBytes(out)).isEqualTo(plain);
    }

    @Test
    void anExistingFileIsRefusedAndKept() throws IOException {
        Files.writeString(out, "mine");
        Run run = Run.of("olist", folder, "--out", out, "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("events.jsonl.gz: FILE_EXISTS").contains("--force");
        assertThat(out).hasContent("mine");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("olist_order_items.csv"));
        Run run = Run.of("olist", folder, "--out", out, "--lang", "zh");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("olist_order_items.csv(.gz): FILE_MISSING 不是文件");
        assertThat(out).doesNotExist();
    }

    @Test
    void aBadRowIsNamedAndLeavesNoFile() throws IOException {
        write(
                "olist_order_payments.csv",
                """
                order_id,payment_value
                plain,100.00
                plain,10.505
                """);
        Run run = Run.of("olist", folder, "--out", out, "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("olist_order_payments.csv:3: BAD_AMOUNT").contains("10.505");
        assertThat(folder.toFile().list()).noneMatch(name -> name.contains("events.jsonl"));
    }

    @Test
    void aRateThatIsNoRangeIsAUsageError() {
        for (String rate : List.of("5", "20%..5%", "0%..5%", "5%..101%", "5.55%..6%")) {
            Run run = Run.of("olist", folder, "--out", out, "--rate", rate);
            assertThat(run.exitCode()).as(rate).isEqualTo(2);
            assertThat(run.err()).contains("5%..20%");
        }
    }

    @Test
    void theSummaryCountsWhatBecameOfTheOrders() {
        Run run = Run.of("olist", folder, "--out", out, "--lang", "en");
        assertThat(run.out())
                .contains(
                        "9 orders read, 3 set aside {NO_ITEMS=1, NO_CUSTOMER=1, PAYMENTS_DIFFER=1}")
                .contains("7 order events worth 290.75, 3 refunds worth 75.00 (1 moved")
                .contains("sales from 2018-01-02T10:00 to 2018-01-08T10:00");
        assertThat(run.err()).isEmpty();
    }

    private EventFile events(Object... more) throws IOException {
        Object[] args = new Object[6 + more.length];
        System.arraycopy(
                new Object[] {"olist", folder, "--out", out, "--lang", "en"}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        Run run = Run.of(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return EventFile.read(out);
    }

    /** Two people who know each other, so that members pair off by arrival. */
    private Path friendships() throws IOException {
        return write("friends.csv", "u,v\n7,3\n3,7\n3,3\n");
    }

    private Path write(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }
}
