package io.huiliu.cli.imports;

import io.huiliu.cli.imports.OlistImport.Reason;
import io.huiliu.cli.imports.OlistImport.SetAside;
import io.huiliu.cli.terminal.Words;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an Olist import made; totals in centavos.
 *
 * @param ordersRead orders in the files
 * @param orderEvents events made of those imported, one a seller
 * @param invited members with a referrer
 * @param referralDepth generations of the deepest referral tree
 * @param refundsAtLimit refunds that would have been taken later than 30 days after the purchase
 * @param firstSale null where there is no order
 */
record OlistSummary(
        int ordersRead,
        int orderEvents,
        int refundEvents,
        int refundsAtLimit,
        int members,
        int representatives,
        int invited,
        int referralDepth,
        int merchants,
        int referredMerchants,
        int regions,
        Map<Reason, Integer> setAside,
        @Nullable LocalDateTime firstSale,
        @Nullable LocalDateTime lastSale,
        long orderedCents,
        long refundedCents) {

    /** For people, a line a fact. */
    List<Words> lines() {
        List<Words> lines = new ArrayList<>();
        int aside = setAside.values().stream().mapToInt(Integer::intValue).sum();
        lines.add(
                Words.of(
                        "%,d orders read, %,d set aside %s",
                        "读入订单 %,d 笔，搁置 %,d 笔 %s", ordersRead, aside, setAside));
        lines.add(
                Words.of(
                        "%,d order events worth %s, %,d refunds worth %s (%d moved to 30 days after"
                                + " the purchase)",
                        "订单事件 %,d 个，金额 %s；退款 %,d 个，金额 %s（其中 %d 个移至购买后第 30 天）",
                        orderEvents,
                        Hundredths.text(orderedCents),
                        refundEvents,
                        Hundredths.text(refundedCents),
                        refundsAtLimit));
        lines.add(
                Words.of(
                        "%,d members and %,d representatives, %,d members invited by another (%d"
                                + " generations)",
                        "会员 %,d 名，业务员 %,d 名；有推荐人的会员 %,d 名（最多 %d 代）",
                        members,
                        representatives,
                        invited,
                        referralDepth));
        lines.add(
                Words.of(
                        "%,d merchants, %,d of them brought in by a representative; %,d regions",
                        "商户 %,d 家，其中 %,d 家由业务员引入；区域 %,d 个", merchants, referredMerchants, regions));
        if (firstSale != null && lastSale != null) {
            lines.add(
                    Words.of(
                            "sales from %s to %s, at −03:00",
                            "订单时间 %s 至 %s（−03:00）", firstSale, lastSale));
        }
        return lines;
    }

    /** Counts while events are added. */
    static final class Builder {
        private int orderEvents;
        private int refundEvents;
        private int refundsAtLimit;
        private long orderedCents;
        private long refundedCents;
        private @Nullable LocalDateTime firstSale;
        private @Nullable LocalDateTime lastSale;

        /** Sales come in the order of their time. */
        void ordered(LocalDateTime at, long cents) {
            orderEvents++;
            orderedCents += cents;
            firstSale = firstSale == null ? at : firstSale;
            lastSale = at;
        }

        void refunded(long cents, boolean atLimit) {
            refundEvents++;
            refundedCents += cents;
            refundsAtLimit += atLimit ? 1 : 0;
        }

        OlistSummary build(OlistImport run, @Nullable ReferralForest forest, OlistData data) {
            Map<Reason, Integer> reasons = new TreeMap<>();
            for (SetAside order : run.setAside()) {
                reasons.merge(order.reason(), 1, Integer::sum);
            }
            return new OlistSummary(
                    data.orders().size(),
                    orderEvents,
                    refundEvents,
                    refundsAtLimit,
                    run.memberCount(),
                    run.representativeCount(),
                    forest == null ? 0 : forest.invited(),
                    forest == null ? 0 : forest.depth(),
                    run.merchantCount(),
                    run.referredMerchantCount(),
                    run.regionCount(),
                    reasons,
                    firstSale,
                    lastSale,
                    orderedCents,
                    refundedCents);
        }
    }
}
