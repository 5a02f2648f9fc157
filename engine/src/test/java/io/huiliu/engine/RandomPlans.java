package io.huiliu.engine;

import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans drawn from a seed: any subset of the mechanisms, in any order, with parameters of every
 * kind.
 */
final class RandomPlans {
    private RandomPlans() {}

    /** A plan that compiles. Drawing goes on, at most 1,000 times, until the waterfall fits. */
    static Plan draw(Seeded seeded, int version, String zone) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            PlanFile.Compiled compiled = PlanFile.read("random.yaml", text(seeded, version, zone));
            Plan plan = compiled.plan();
            if (plan != null) {
                return plan;
            }
            if (compiled.diagnostics().stream()
                    .anyMatch(d -> !d.toString().contains("EXCEEDS_CONCESSION"))) {
                throw new IllegalStateException("a drawn plan is wrong: " + compiled.diagnostics());
            }
        }
        throw new IllegalStateException("no drawn plan fits its concession");
    }

    private static String text(Seeded seeded, int version, String zone) {
        StringBuilder plan =
                new StringBuilder(
                        "plan: random\nversion: " + version + "\ntitle: { zh: 随, en: Random }\n");
        plan.append("time-zone: ").append(zone).append('\n');
        plan.append("concession: ")
                .append(seeded.pick("3%..20%", "10%..60%", "10%..20%"))
                .append('\n');
        plan.append("confirm: ")
                .append(seeded.pick("immediate", "after 7d", "after 36h"))
                .append('\n');
        plan.append("refundable-for: ").append(seeded.pick("0d", "5d", "30d")).append('\n');
        plan.append("voucher-spend-earns: ").append(seeded.percent(50)).append('\n');
        plan.append("mechanisms:\n");
        List<String> all = mechanisms(seeded);
        int wanted = 1 + seeded.below(7);
        for (int i = 0; i < wanted && !all.isEmpty(); i++) {
            plan.append(all.remove(seeded.below(all.size())).indent(2));
        }
        return plan.toString();
    }

    private static List<String> mechanisms(Seeded s) {
        List<String> all = new ArrayList<>();
        all.add(
                "- growth-release: { name: consumer-points, fund: "
                        + s.pick("20%", "5%", "30%")
                        + " of concession, first-release-at: "
                        + s.pick("100 points", "1000 points")
                        + ", first-rate: "
                        + s.pick("0.5%", "10%")
                        + ", cap: "
                        + s.pick("5x", "0.3x", "1x")
                        + ", installments: "
                        + s.pick("40", "2", "7")
                        + ", latest: "
                        + s.pick("30d", "12d")
                        + ", unreached: "
                        + s.pick("actual", "guaranteed, guarantee: 10%")
                        + ", scope: "
                        + s.pick("program", "province", "city")
                        + s.pick(
                                "",
                                ", release-at-most: 40% of new performance",
                                ", vouchers-expire-after: 20d")
                        + " }");
        all.add(
                "- growth-release: { name: merchant-points, holder: merchant, fund: "
                        + s.pick("20%", "10%")
                        + " of concession, first-release-at: "
                        + s.pick("100 points", "2000 points")
                        + ", first-rate: 2%, fan-points: 5%"
                        + s.pick("", ", installments: 2, vouchers-expire-after: 9d")
                        + " }");
        all.add(
                "- coins: { name: gold, issue: "
                        + s.pick("100%", "30%")
                        + " of concession, expire-after: "
                        + s.pick("10d", "365d")
                        + s.pick("", ", release: 1/30 a day")
                        + s.pick("", ", spent-off-refund: true")
                        + " }");
        all.add(
                "- value-pool: { name: value, contribute: "
                        + s.pick("30% of concession", "10% of concession", "70% of profit")
                        + ", mint: "
                        + s.pick("70%", "50%")
                        + " of contribution, sell-fee: "
                        + s.pick("20%", "10%", "0%")
                        + ", exit-multiple: "
                        + s.pick("3x", "1.1x", "1x")
                        + ", exit-by: "
                        + s.pick("lot", "member")
                        + ", transferable: true, unlock: "
                        + s.pick("50%", "100%")
                        + " }");
        all.add(
                "- queue: { name: guild, claim: "
                        + s.pick("100%", "20%")
                        + " of amount, min-amount: 10.00, fund: 20% of concession, lock: "
                        + s.pick("15d", "2d")
                        + ", accelerate: "
                        + s.pick("20%", "2%")
                        + " of amount, batch: "
                        + s.pick("1", "3")
                        + " }");
        all.add(
                "- red-packet: { name: packet, pay: 30% of concession, split: "
                        + s.pick("fixed", "random")
                        + ", top-up: 10%, max-multiple: 2x, pays: "
                        + s.pick("balance", "voucher")
                        + " }");
        all.add(
                "- release-schedule: { name: released, grant: 116% of amount, daily: "
                        + s.pick("1/500 of grant", "1/5 of grant", "0.05% of rest", "10% of rest")
                        + ", pays: "
                        + s.pick("balance", "voucher")
                        + ", fund: 20% of concession, accelerate: "
                        + s.pick("5% of amount", "50% of amount")
                        + " }");
        all.add(
                "- referral: { name: invite, levels: [15%, 3%, 3%], of: concession, compress: "
                        + s.percent(50)
                        + ", pending: "
                        + s.pick("final", "none")
                        + " }");
        all.add(
                "- differential: { name: ranks, ranks: { silver: 5%, gold: 8%, diamond: 10% }, of:"
                        + " concession, peer: 10%, generations: "
                        + s.pick("1", "2")
                        + " }");
        all.add(
                "- area: { name: agents, district: 10% of rest, city: 10% of rest, province: 15% of"
                        + " rest, partners: 10% }");
        all.add(
                "- fan-binding: { name: lock-in, share: \"1% of amount, at most 20% of"
                        + " concession\", for: "
                        + s.pick("lifetime", "20d")
                        + ", where: "
                        + s.pick("anywhere", "elsewhere")
                        + " }");
        all.add("- merchant-referral: { name: scouts, share: 5% of profit }");
        all.add("- dividend: { name: holders, share: 10% of profit }");
        all.add("- promoter-rank: { name: promoters, fund: 10% of concession }");
        all.add("- check-in: { name: daily, fund: 1% of rest, reward: 0.10 }");
        all.add("- invite-reward: { name: welcome, fund: 2% of rest, reward: 1.00 }");
        all.add(
                "- blind-box: { name: box, fund: 2% of rest, hidden-after: 1, prizes: [ { name: a,"
                        + " probability: 40%, value: 3.00, stock: 5 }, { name: b, probability: 40%,"
                        + " value: 1.00, hidden: true, pays: balance }, { name: c, probability:"
                        + " 20%, value: 1.00, pays: coins } ] }");
        all.add("- participation: { name: units, issue: 20% of amount, unit-price: 1.00 }");
        all.add("- withdrawal: { name: withdrawal }");
        return all;
    }
}
