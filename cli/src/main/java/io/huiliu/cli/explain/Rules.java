package io.huiliu.cli.explain;

import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rule stands behind a transfer's reason: the mechanism, its section, and what it did. */
final class Rules {
    private static final Map<String, Words> DESKS = desks();
    private static final Map<String, Words> DEEDS = deeds();

    private final Map<String, List<Terms>> terms = new HashMap<>();

    /** The rules of a plan and of those that amended it. */
    Rules(List<PlanText> plans) {
        for (PlanText plan : plans) {
            for (Terms each : plan.plan().mechanisms()) {
                terms.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each);
            }
        }
    }

    /** The terms of the mechanism that made a transfer, or null if a desk of the engine did. */
    @Nullable Terms terms(Transfer transfer) {
        return terms(transfer.maker());
    }

    /** The first terms of a mechanism, or null. */
    @Nullable Terms terms(String mechanism) {
        List<Terms> versions = versions(mechanism);
        return versions.isEmpty() ? null : versions.getFirst();
    }

    /**
     * A mechanism's terms in each plan version that has it. What accrues for a dividend stands in a
     * pool of its own.
     */
    List<Terms> versions(String mechanism) {
        List<Terms> known = terms.get(mechanism);
        return known == null
                ? terms.getOrDefault(mechanism.replaceFirst("-accruing$", ""), List.of())
                : known;
    }

    /** {@code consumer-points: growth-release §2, fund}. */
    Words rule(Transfer transfer) {
        String key = transfer.reverses() == null ? "" : "reversed:";
        if (transfer.reason().equals("order.platform-revenue")
                && transfer.reverses() != null
                && Amounts.leavesClearing(transfer)) {
            return new Words("the platform's part grows (§14)", "平台所得增加（§14）");
        }
        Words desk = DESKS.getOrDefault(key + transfer.reason(), DESKS.get(transfer.reason()));
        Terms made = terms(transfer);
        if (desk != null || made == null) {
            return desk == null ? Words.same(transfer.reason()) : desk;
        }
        Words deed = DEEDS.getOrDefault(transfer.what(), Words.same(transfer.what()));
        Form<?> form = made.form();
        return new Words(
                deed.en() + " (" + form.name() + " " + form.section() + ")",
                deed.zh() + "（" + form.title().zh() + " " + form.section() + "）");
    }

    private static Map<String, Words> desks() {
        Map<String, Words> words = new HashMap<>();
        words.put("order.paid", new Words("paid, held in clearing (§1)", "付款，进入清算（§1）"));
        words.put(
                "order.voucher-paid",
                new Words("voucher burnt, its reserve pays (§1)", "抵用券核销，准备金付款（§1）"));
        words.put("order.merchant-due", new Words("the merchant is owed (§1)", "应付商户（§1）"));
        words.put(
                "order.platform-revenue",
                new Words("what is left of K is the platform's (§1)", "让利余下部分归平台（§1）"));
        words.put(
                "reversed:order.merchant-due",
                new Words("the merchant is owed less (§14)", "应付商户减少（§14）"));
        words.put(
                "reversed:order.platform-revenue",
                new Words("the platform returns its part (§14)", "平台退回所得（§14）"));
        words.put("refund.cash", new Words("cash back to the buyer (§14)", "现金退回买家（§14）"));
        words.put("refund.voucher", new Words("voucher back to the buyer (§14)", "抵用券退回买家（§14）"));
        words.put(
                "refund.loss",
                new Words("what nobody returns, the platform bears (§14)", "未能收回的由平台承担（§14）"));
        words.put("debt.repaid", new Words("a debt is repaid first (§14)", "先还债务（§14）"));
        words.put("debt.borne", new Words("what is missing becomes a debt (§14)", "不足部分记为债务（§14）"));
        words.put("merchant.paid-out", new Words("paid out to the merchant", "付给商户"));
        words.put("pool.injected", new Words("cash put into the pool", "注入资金池"));
        words.put("adjustment", new Words("a correction by hand", "人工更正"));
        words.put(
                "wind-down.vouchers", new Words("vouchers honoured 1:1 (§11)", "抵用券 1:1 兑付（§11）"));
        words.put("wind-down.merchants", new Words("merchants paid (§11)", "付清商户（§11）"));
        words.put("wind-down.balances", new Words("balances paid (§11)", "付清余额（§11）"));
        words.put("wind-down.debts", new Words("debts written off (§11)", "债务核销（§11）"));
        words.put("wind-down.closed", new Words("accounts closed (§11)", "账户清零（§11）"));
        return words;
    }

    private static Map<String, Words> deeds() {
        Map<String, Words> words = new HashMap<>();
        words.put("funded", new Words("the pool is funded", "资金池入账"));
        words.put("returned", new Words("the pool returns", "资金池退回"));
        words.put("issued", new Words("issued", "发放"));
        words.put("points-issued", new Words("points issued", "发放积分"));
        words.put("points-reversed", new Words("points taken back", "收回积分"));
        words.put("released", new Words("released", "释放"));
        words.put("vouchers-credited", new Words("released vouchers credited", "释放的抵用券入账"));
        words.put("vouchers-clawed-back", new Words("vouchers clawed back", "追回抵用券"));
        words.put("vouchers-lapsed", new Words("vouchers lapsed", "抵用券过期"));
        words.put("fan-points", new Words("vouchers for a fan's points", "粉丝积分的抵用券"));
        words.put("fan-points-reversed", new Words("fan vouchers clawed back", "追回粉丝抵用券"));
        words.put("commission", new Words("commission", "佣金"));
        words.put("commission-final", new Words("the commission is final", "佣金到账"));
        words.put("commission-reversed", new Words("the commission is reversed", "佣金冲回"));
        words.put("reward", new Words("reward", "奖励"));
        words.put("reward-reversed", new Words("the reward is reversed", "奖励冲回"));
        words.put("queued", new Words("a claim joins the queue", "加入排队"));
        words.put("accelerated", new Words("paid ahead of its turn", "加速返还"));
        words.put("claim-paid", new Words("the claim shrinks by what was paid", "排队额随付款减少"));
        words.put("claim-shrunk", new Words("the claim shrinks", "排队额减少"));
        words.put("reversed", new Words("taken back", "冲回"));
        words.put("packet", new Words("red packet", "红包"));
        words.put("packet-reversed", new Words("the packet is taken back", "红包冲回"));
        words.put("top-up", new Words("topped up out of the pool", "奖池加码"));
        words.put("minted", new Words("points minted", "铸造积分"));
        words.put("unlocked", new Words("points unlocked", "解锁积分"));
        words.put("burnt", new Words("points burnt", "销毁积分"));
        words.put("sale", new Words("points sold", "卖出积分"));
        words.put("exit", new Words("points sold at the exit multiple", "达到倍数自动卖出"));
        words.put("transferred", new Words("passed on", "转让"));
        words.put("set-aside", new Words("set aside", "留存"));
        words.put("settled", new Words("credited", "入账"));
        words.put("expired", new Words("expired", "过期"));
        words.put("redeemed", new Words("redeemed", "兑换"));
        words.put("accrued", new Words("accrued", "计提"));
        words.put("dividend", new Words("dividend", "分红"));
        words.put("personal", new Words("personal commission", "个人提成"));
        words.put("mentoring", new Words("mentoring", "辅导奖"));
        words.put("allowance", new Words("allowance", "津贴"));
        words.put("bonus", new Words("bonus", "奖金"));
        words.put("arrears", new Words("arrears paid", "补发欠额"));
        words.put("requested", new Words("withdrawal requested", "申请提现"));
        words.put("paid", new Words("withdrawal paid", "提现付款"));
        words.put("fee", new Words("fee", "手续费"));
        words.put("tax", new Words("tax withheld", "代扣税"));
        words.put("closed", new Words("closed", "清零"));
        return words;
    }
}
