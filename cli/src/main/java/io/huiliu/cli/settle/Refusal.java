package io.huiliu.cli.settle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.huiliu.cli.terminal.Nearest;
import io.huiliu.cli.terminal.Words;
import io.huiliu.mechanisms.Outcome;
import io.huiliu.mechanisms.Terms;
import io.huiliu.money.Decimals;
import io.huiliu.plan.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Why the engine refused a command, for whoever wrote its line: what it names, what is allowed,
 * what to do.
 */
final class Refusal {
    private final Map<String, String> fields = new HashMap<>();
    private final Plan plan;

    /**
     * @param line the command's line, which was read well before
     */
    Refusal(String line, Plan plan) {
        this.plan = plan;
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            parser.nextToken();
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.VALUE_STRING) {
                    fields.put(key, parser.getText());
                } else if (token == JsonToken.START_ARRAY) {
                    fields.put(key, list(parser));
                }
            }
        } catch (IOException e) {
            fields.putIfAbsent("type", "?");
        }
    }

    /** Names in a list, as one text. */
    private static String list(JsonParser parser) throws IOException {
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(parser.getText());
        }
        return String.join(",", texts);
    }

    Words words(Outcome outcome) {
        Words what = Words.same(field("type") + " \"" + field("id") + "\"" + ": ");
        Words sentence = sentence(outcome);
        return new Words(what.en() + sentence.en(), what.zh() + sentence.zh());
    }

    private String field(String key) {
        return fields.getOrDefault(key, "");
    }

    /** The fields of those that the line has, such as {@code member "m9"}. */
    private String shown(String... keys) {
        StringBuilder text = new StringBuilder();
        for (String key : keys) {
            if (fields.containsKey(key)) {
                text.append(text.isEmpty() ? "" : ", ");
                text.append(key).append(" \"").append(fields.get(key)).append('"');
            }
        }
        return text.toString();
    }

    private String rates() {
        return Decimals.percent(plan.minConcessionPpm())
                + ".."
                + Decimals.percent(plan.maxConcessionPpm());
    }

    private Words sentence(Outcome outcome) {
        return switch (outcome) {
            case OK -> Words.same("OK");
            case BAD_FIELD ->
                    Words.of(
                            "%s is not one of the words allowed there; see the reference of"
                                    + " commands",
                            "%s 不是允许的取值；请查命令参考",
                            shown("level", "to", "decision", "member", "merchant", "pool"));
            case ID_REUSED_WITH_DIFFERENT_BODY ->
                    new Words(
                            "the id was used by an earlier command with other contents; give it an"
                                    + " id of its own",
                            "此 id 已用于另一条内容不同的命令；请换一个 id");
            case PROGRAM_ENDED ->
                    new Words("the program was wound down; nothing can follow", "计划已经清盘；之后不能再有命令");
            case TOO_OLD ->
                    Words.of(
                            "at \"%s\" is older than ids are remembered, so it may have taken"
                                    + " effect before; sort the file by time",
                            "at \"%s\" 早于 id 的记忆期，可能已经生效过；请按时间排序", field("at"));
            case TIME_GOES_BACK ->
                    Words.of(
                            "at \"%s\" is before the line above it; sort the file by time",
                            "at \"%s\" 早于上一条命令；请按时间排序", field("at"));
            case TIME_TOO_FAR ->
                    Words.of(
                            "%s is more than 3,660 days after the command before it; is the year"
                                    + " right?",
                            "%s 比上一条命令晚 3,660 天以上；年份对吗？", shown("at", "date", "effective"));
            case UNKNOWN_MEMBER ->
                    Words.of(
                            "%s is no known member; a member line must come before it",
                            "%s 不是已知的会员；须先有其 member 行", shown("member", "referrer", "from", "to"));
            case UNKNOWN_MERCHANT ->
                    Words.of(
                            "%s is no known merchant; a merchant line must come before it",
                            "%s 不是已知的商户；须先有其 merchant 行", shown("merchant", "payer"));
            case UNKNOWN_ORDER ->
                    Words.of(
                            "%s is no known order, or one that was final long ago; an order line"
                                    + " must come before it",
                            "%s 不是已知的订单，或早已终结；须先有其 order 行", shown("order"));
            case UNKNOWN_REGION ->
                    Words.of(
                            "%s is no known region; allowed is a six-digit code, or a region line"
                                    + " before it",
                            "%s 不是已知的地区；应为六位区划代码，或先有其 region 行", shown("region", "parent"));
            case UNKNOWN_POOL -> noneOf("pool", "mechanism", "机制", names(terms -> true));
            case UNKNOWN_RANK ->
                    Words.of(
                            "%s is no rank of the plan; see the ranks in the plan, or none",
                            "%s 不是方案中的级别；请查方案里的级别，或写 none", shown("rank"));
            case UNKNOWN_DIVIDEND ->
                    noneOf("dividend", "dividend", "分红", names(Refusal::isDividend));
            case UNKNOWN_ITEM -> Words.of("%s is no known item", "%s 不是已知的商品", shown("item"));
            case UNKNOWN_WITHDRAWAL ->
                    Words.of(
                            "%s is no known withdrawal; a withdraw line must come before it",
                            "%s 不是已知的提现；须先有其 withdraw 行", shown("withdrawal"));
            case UNKNOWN_ACCOUNT ->
                    Words.of(
                            "%s: a correction touches holders and the platform's own accounts, in"
                                    + " CNY, or holders alone in vouchers",
                            "%s：更正只能用于持有人与平台自有账户（CNY），或持有人之间（voucher）",
                            shown("debit", "credit", "asset"));
            case UNKNOWN_PLAN -> Words.of("%s is no known plan", "%s 不是已知的方案", shown("plan"));
            case ALREADY_EXISTS ->
                    new Words(
                            "there is one of that id already, with other contents", "已有此 id，且内容不同");
            case SELF_REFERRAL -> new Words("a member cannot invite itself", "会员不能推荐自己");
            case REGION_CYCLE -> new Words("a region cannot lie in itself", "地区不能属于自己");
            case NOT_OFFERED -> notOffered();
            case NOT_TRANSFERABLE -> new Words("these points stay with their holder", "此积分不可转让");
            case FROZEN ->
                    Words.of(
                            "%s is frozen: nothing goes out, and there are no rewards; an unfreeze"
                                    + " line must come before it",
                            "%s 已冻结：不能支出，也没有奖励；须先有 unfreeze 行",
                            shown("member", "merchant", "payer", "from"));
            case ALREADY_BOUND ->
                    Words.of(
                            "%s is bound to a merchant already; the first binding stays",
                            "%s 已绑定商户；以首次绑定为准", shown("member"));
            case ALREADY_CONFIRMED ->
                    Words.of("%s is confirmed already", "%s 已经确认", shown("order"));
            case ON_HOLD ->
                    Words.of(
                            "%s is in review; only a weight line releases it",
                            "%s 正在审核；须以 weight 命令放行", shown("order"));
            case ORDER_FINAL ->
                    Words.of(
                            "%s is final, or refunded in full; it cannot be changed any more",
                            "%s 已终结或已全额退款；不能再改", shown("order"));
            case ALREADY_CHECKED_IN ->
                    Words.of("%s has checked in today", "%s 今天已签到", shown("member"));
            case NO_DRAW_LEFT -> Words.of("%s has no draw left", "%s 没有抽奖次数", shown("member"));
            case ALREADY_DECIDED ->
                    Words.of(
                            "%s: %s is not possible from the state it is in",
                            "%s：当前状态下不能 %s", shown("withdrawal"), field("decision"));
            case APPROVALS_MISSING ->
                    Words.of(
                            "%s: a correction needs two different names, parted by a comma",
                            "%s：更正须有两个不同的批准人，以逗号分隔", shown("approvals"));
            case PLAN_NOT_LATER ->
                    Words.of(
                            "%s: an amendment is a later version of the same program, effective"
                                    + " after today",
                            "%s：修订须为同一计划的更高版本，且在今天之后生效", shown("plan", "effective"));
            case AMOUNT_NOT_POSITIVE -> Words.of("%s is not above 0", "%s 不大于 0", sizes());
            case AMOUNT_TOO_LARGE ->
                    Words.of(
                            "%s is more than one command may move (10,000,000,000.00)",
                            "%s 超过一条命令的上限（10,000,000,000.00）", sizes());
            case RATE_OUT_OF_BOUNDS ->
                    Words.of(
                            "%s is outside the plan's concession; allowed is %s",
                            "%s 超出方案的让利范围；应在 %s 之内",
                            fields.containsKey("rate")
                                    ? shown("rate")
                                    : "the rate of " + shown("merchant"),
                            rates());
            case WEIGHT_OUT_OF_RANGE ->
                    Words.of("%s; allowed is 0 to 1", "%s；应为 0 到 1", shown("weight"));
            case VOUCHER_EXCEEDS_AMOUNT ->
                    Words.of(
                            "%s is more than %s; a voucher pays at most the order",
                            "%s 大于 %s；抵用券最多付清订单", shown("voucher"), shown("amount"));
            case REFUND_EXCEEDS_ORDER ->
                    Words.of(
                            "%s is more than what is left of %s",
                            "%s 大于 %s 的余额", shown("amount"), shown("order"));
            case INSUFFICIENT_BALANCE ->
                    Words.of(
                            "%s is more than %s has",
                            "%s 大于 %s 的余额", sizes(), shown("member", "merchant", "debit"));
            case INSUFFICIENT_VOUCHERS ->
                    Words.of(
                            "%s is more than %s has in vouchers",
                            "%s 大于 %s 的抵用券", sizes(), shown("member", "payer", "debit"));
            case INSUFFICIENT_COINS ->
                    Words.of(
                            "%s is more than %s has",
                            "%s 大于 %s 的金币", shown("coins"), shown("member", "payer"));
            case INSUFFICIENT_POINTS ->
                    Words.of(
                            "%s is more than %s has",
                            "%s 大于 %s 的积分", shown("points"), shown("member", "from"));
            case LIMIT_EXCEEDED ->
                    Words.of(
                            "%s is outside the plan's limits for one command or one day",
                            "%s 超出方案对单次或单日的限额", sizes());
            case TOO_MANY ->
                    new Words("there are as many of these as a program can have", "数量已达一个计划的上限");
            case VOLUME_LIMIT ->
                    new Words(
                            "the program's turnover would pass 10^15 fen, up to which sums are"
                                    + " exact",
                            "计划的总交易额将超过 10^15 分，超过后不能保证精确");
        };
    }

    /** What is not there, what is, and what was likely meant. */
    private Words noneOf(String key, String kind, String kindZh, List<String> names) {
        Words fact =
                names.isEmpty()
                        ? Words.of(
                                "%s is no %s of plan %s, which has none.",
                                "%1$s 不是方案 %3$s 的%4$s，方案中没有%4$s。",
                                shown(key),
                                kind,
                                plan.id(),
                                kindZh)
                        : Words.of(
                                "%s is no %s of plan %s; allowed are %s.",
                                "%1$s 不是方案 %3$s 的%5$s；应为 %4$s 之一。",
                                shown(key),
                                kind,
                                plan.id(),
                                String.join(", ", names),
                                kindZh);
        return fact.then(Nearest.question(field(key), names));
    }

    private static boolean isDividend(Terms terms) {
        return terms.form().name().equals("dividend");
    }

    private List<String> names(Predicate<Terms> which) {
        return plan.mechanisms().stream().filter(which).map(Terms::name).toList();
    }

    private Words notOffered() {
        if (fields.containsKey("dividend")) {
            return Words.of(
                    "%s goes by units, which purchases give; shares commands set the weights of a"
                            + " dividend with by: shares",
                    "%s 以消费所得的份额为权重；shares 命令只用于 by: shares 的分红", shown("dividend"));
        }
        return fields.containsKey("pool")
                ? Words.of(
                        "%s of plan %s does not take this command; name another mechanism",
                        "方案 %2$s 的 %1$s 不处理此命令；请写另一机制", shown("pool"), plan.id())
                : Words.of(
                        "plan %s has no mechanism that takes this command; remove the line, or add"
                                + " one to the plan",
                        "方案 %s 没有处理此命令的机制；请删去该行，或在方案中加入这样的机制", plan.id());
    }

    private String sizes() {
        return shown("amount", "voucher", "points", "coins", "debt", "weight");
    }
}
