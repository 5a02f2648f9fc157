package io.huiliu.mechanisms.coins;

import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.TermException;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Decimals;
import io.huiliu.money.Share;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code coins} (mechanisms.md §8).
 *
 * @param issue the share of an order that becomes coins, the risk weight applied
 * @param parts in how many equal daily parts coins are released; {@link #AT_ONCE} for at once
 * @param expireAfterDays the days for which a coin lasts after its own; 0 for ever
 * @param promotion the share of an order's concession that funds the mall's goods, or null
 * @param spentOffRefund whether spent coins come off the cash of the refund that takes them back
 */
public record CoinsTerms(
        String name,
        Share issue,
        int parts,
        int expireAfterDays,
        @Nullable Share promotion,
        boolean spentOffRefund,
        @Nullable String taxClass)
        implements Terms {
    /** Coins are released when the order is confirmed. */
    public static final int AT_ONCE = 0;

    /** Ten coins a yuan: an order's coins then always fit what the order remembers of them. */
    private static final int MOST_ISSUE_PPM = 10 * Share.WHOLE_PPM;

    private static final int MOST_PARTS = 3_660;

    private static final Pattern PARTS = Pattern.compile("1\\s*/\\s*(\\d{1,6})(\\s+a\\s+day)?");

    private static final Kind.Scalar<Integer> RELEASE_KIND =
            new Kind.Scalar<>(
                    "release",
                    CoinsTerms::parts,
                    "^at-once$|^1/\\d{1,6} a day$",
                    List.of(),
                    "1/30 a day");

    private static final Param<String> NAME = Common.name("coins");

    private static final Param<Share> ISSUE =
            Param.of("issue", Kinds.SHARE_OF_CONCESSION)
                    .withDefault("100% of concession")
                    .titled(
                            "金币发放",
                            "Issue",
                            "订单的这一比例成为消费者的金币，每 1 元 1 枚，乘以订单的风险权重；最多 1000%。",
                            "The share of an order that becomes its consumer's coins, one coin a"
                                    + " yuan, times the order's risk weight; at most 1000%.");

    private static final Param<Integer> RELEASE =
            Param.of("release", RELEASE_KIND)
                    .withDefault("at-once")
                    .titled(
                            "到账方式",
                            "Release",
                            "at-once：确认时到账；1/30 a day：从次日起分 30 天等额到账。",
                            "at-once: when the order is confirmed; 1/30 a day: in 30 equal parts,"
                                    + " one a day from the next day on.");

    private static final Param<Integer> EXPIRE_AFTER =
            Param.of("expire-after", Kinds.DAYS)
                    .titled(
                            "有效期",
                            "Expire after",
                            "金币到账后可用的天数，先到账的先用、先过期。不填则不过期。",
                            "The days for which a coin can be spent after the day of its release,"
                                    + " oldest first. For ever if left out.");

    private static final Param<Share> PROMOTION =
            Param.of("promotion", Kinds.SHARE_OF_REST)
                    .titled(
                            "商城推广预算",
                            "Promotion",
                            "每笔订单进入金币商城预算池的比例；兑换时按每枚金币 1 元从预算划给平台支付商品。不填则由平台自理。",
                            "The share of each order that funds the coin mall's goods: a redemption"
                                    + " moves one yuan a coin from it to the platform. The platform"
                                    + " bears the goods if left out.");

    private static final Param<Boolean> SPENT_OFF_REFUND =
            Param.of("spent-off-refund", Kinds.FLAG)
                    .withDefault("false")
                    .titled(
                            "已花金币抵退款",
                            "Spent off refund",
                            "true：退款时已花掉的金币按每枚 1 元从退款现金中扣；false：记为金币欠款，由以后的金币先还。",
                            "true: coins that a refund takes back and that are spent come off its"
                                    + " cash, a yuan each; false: they stay owed in coins, which"
                                    + " later ones repay.");

    public static final Form<CoinsTerms> FORM =
            new Form<>(
                    "coins",
                    "§8",
                    new Text("金币", "Coins"),
                    new Text(
                            "让利按比例成为消费者的金币，只能在金币商城兑换商品。",
                            "Concessions give the consumer coins, which buy goods in the coin mall"
                                    + " only."),
                    List.of(
                            NAME,
                            ISSUE,
                            RELEASE,
                            EXPIRE_AFTER,
                            PROMOTION,
                            SPENT_OFF_REFUND,
                            Common.TAX_CLASS),
                    CoinsTerms::read);

    private static CoinsTerms read(Values values) {
        CoinsTerms terms =
                new CoinsTerms(
                        values.get(NAME),
                        values.get(ISSUE),
                        values.get(RELEASE),
                        values.get(EXPIRE_AFTER, 0),
                        values.find(PROMOTION),
                        values.get(SPENT_OFF_REFUND),
                        values.find(Common.TAX_CLASS));
        values.require(
                terms.issue.ppm() <= MOST_ISSUE_PPM,
                ISSUE,
                "发放比例为 " + Decimals.percent(terms.issue.ppm()),
                "issue is " + Decimals.percent(terms.issue.ppm()),
                "最多 1000%",
                "write at most 1000%");
        values.require(
                !values.has(EXPIRE_AFTER) || terms.expire(),
                EXPIRE_AFTER,
                "金币在到账当天就会过期",
                "coins would expire on the day of their release",
                "至少 1d",
                "write at least 1d");
        return terms;
    }

    private static int parts(String text) {
        String release = text.strip();
        if (release.equals("at-once")) {
            return AT_ONCE;
        }
        Matcher matcher = PARTS.matcher(release);
        boolean complete = matcher.matches() && matcher.group(2) != null;
        int parts = complete ? Integer.parseInt(matcher.group(1)) : 0;
        if (parts < 1 || parts > MOST_PARTS) {
            boolean bare = matcher.matches() && matcher.group(2) == null;
            throw new TermException(
                    "'at-once', or daily parts such as '1/30 a day', at most " + MOST_PARTS,
                    bare ? release + " a day" : null);
        }
        return parts;
    }

    boolean inParts() {
        return parts != AT_ONCE;
    }

    boolean expire() {
        return expireAfterDays > 0;
    }

    @Override
    public Form<CoinsTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new Coins(site);
    }

    @Override
    public void claim(Claims claims) {
        if (promotion != null) {
            claims.share("promotion", promotion);
        }
    }
}
