package io.huiliu.mechanisms.dividend;

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
import io.huiliu.money.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code dividend}.
 *
 * @param share what accrues of each order
 * @param by whose weights count: those that commands set, or {@code units:<name>} of a
 *     participation
 */
public record DividendTerms(String name, Share share, String by, @Nullable String taxClass)
        implements Terms {
    private static final String SHARES = "shares";
    private static final String UNITS = "units:";

    private static final Kind.Scalar<String> WEIGHTS =
            new Kind.Scalar<>(
                    "weights",
                    DividendTerms::weights,
                    "^(shares|units:[a-z0-9][a-z0-9-]{0,39})$",
                    List.of(),
                    "units:ma");

    private static final Param<String> NAME = Common.name("dividend");

    private static final Param<Share> SHARE =
            Param.of("share", Kinds.SHARE_OF_PROFIT)
                    .withDefault("10% of profit")
                    .titled(
                            "分红比例",
                            "Share",
                            "每笔订单计入分红池的比例，订单不可再退款时入池。",
                            "What accrues to the pool of each order, once it can no longer be"
                                    + " refunded.");

    private static final Param<String> BY =
            Param.of("by", WEIGHTS)
                    .withDefault(SHARES)
                    .titled(
                            "权重来源",
                            "By",
                            "shares：由 shares 命令设定的股份；units:<名称>：该 participation 机制的权益份额。",
                            "shares: what shares commands set; units:<name>: the units of the"
                                    + " participation of that name.");

    public static final Form<DividendTerms> FORM =
            new Form<>(
                    "dividend",
                    "§6",
                    new Text("加权分红", "Weighted dividend"),
                    new Text(
                            "订单利润的一部分进入分红池，每月月末按权重分给持有人。",
                            "A share of the profit of orders, paid at each month's end in"
                                    + " proportion to weights."),
                    List.of(NAME, SHARE, BY, Common.TAX_CLASS),
                    DividendTerms::read);

    private static DividendTerms read(Values values) {
        return new DividendTerms(
                values.get(NAME), values.get(SHARE), values.get(BY), values.find(Common.TAX_CLASS));
    }

    private static String weights(String text) {
        String word = text.strip();
        if (word.equals(SHARES)) {
            return word;
        }
        if (!word.startsWith(UNITS)) {
            throw new TermException(
                    "shares, or units:<name of a participation>",
                    Kinds.nearest(word, List.of(SHARES)));
        }
        return UNITS + Kinds.NAME.parse().apply(word.substring(UNITS.length()));
    }

    /** Whether {@code shares} commands set the weights, rather than a participation. */
    boolean byShares() {
        return by.equals(SHARES);
    }

    /** The name under which the weights are kept. */
    String weightsName() {
        return byShares() ? name : by;
    }

    @Override
    public List<Reference> references() {
        return byShares()
                ? List.of()
                : List.of(new Reference("by", "participation", by.substring(UNITS.length())));
    }

    @Override
    public Form<DividendTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new Dividend(this, site);
    }

    @Override
    public void claim(Claims claims) {
        claims.share("share", share);
    }
}
