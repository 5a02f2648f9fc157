package io.huiliu.engine.gains;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan and the others who order under it: the plans of the plans folder, and small variants for
 * parameters that none of them uses.
 *
 * @param othersWeight the risk weight of the others' orders; a low one leaves a full pool that few
 *     have a claim on, which is when most can be won
 */
record Setting(String name, String plan, String othersWeight) {
    private static final String FULL = "1";
    private static final String FEW_CLAIMS = "0.01";

    static List<Setting> all() throws IOException {
        List<Setting> all = new ArrayList<>();
        all.add(shipped("appreciation-30-70", FULL));
        all.add(variant("appreciation-30-70", "exit-by: lot", "exit-by: member"));
        all.add(shipped("appreciation-lawful", FULL));
        all.add(shipped("appreciation-40-50", FULL));
        all.add(shipped("distribution", FULL));
        all.add(variant("distribution", "compress: false", "pending: none"));
        all.add(shipped("guild-queue", FEW_CLAIMS));
        all.add(new Setting("guild-queue with many before one", read("guild-queue"), FULL));
        all.add(shipped("guild-queue-lawful", FEW_CLAIMS));
        all.add(shipped("plain-cashback", FULL));
        all.add(shipped("red-packet", FULL));
        all.add(variant("red-packet", "pays: balance", "pays: voucher"));
        all.add(shipped("wodian", FULL));
        all.add(variant("wodian", "expire-after: 365d", "release: 1/30 a day"));
        all.add(shipped("wodian-lawful", FULL));
        all.add(shipped("wodian-120", FULL));
        all.add(shipped("yunlianhui", FEW_CLAIMS));
        all.add(variant("yunlianhui", "pays: balance", "accelerate: 10% of amount"));
        all.add(shipped("zhongshu", FULL));
        all.add(shipped("zhongshu-lawful", FULL));
        return all;
    }

    private static Setting shipped(String plan, String othersWeight) throws IOException {
        return new Setting(plan, read(plan), othersWeight);
    }

    private static Setting variant(String plan, String instead, String with) throws IOException {
        String text = read(plan);
        assertThat(text).contains(instead);
        return new Setting(plan + " with `" + with + "`", text.replace(instead, with), FULL);
    }

    private static String read(String plan) throws IOException {
        return Files.readString(Path.of("..", "plans", plan + ".yaml"));
    }

    @Override
    public String toString() {
        return name;
    }

    Setting with(Closing closing) {
        return new Setting(name, closing.apply(plan), othersWeight);
    }

    /** Not where only others are paid for an order, nor where others stand before it. */
    boolean paysBuyersSoon() {
        return !base().equals("distribution") && !name.endsWith("with many before one");
    }

    /**
     * What one order of a person is at most where its part of the pools must stay small: in these a
     * refund leaves something that the platform paid, and the page says what a large part of it is.
     */
    long mostOrderFen() {
        boolean shares = base().startsWith("appreciation") || base().startsWith("wodian");
        return shares ? 200_000 : 20_000_000;
    }

    /** What points are sold for: money, where the plan allows it. */
    String soldFor() {
        return plan.contains("to: [voucher]") ? "voucher" : "balance";
    }

    /** The plan that this is a variant of, or itself. */
    String base() {
        return name.split(" ")[0];
    }
}
