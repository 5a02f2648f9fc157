package io.huiliu.mechanisms.fanbinding;

import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Common.Pending;
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
 * Terms of {@code fan-binding}.
 *
 * @param share what the merchant gets of each later order of its fan
 * @param days how long a binding pays, its own day counted; {@link #LIFETIME} without end
 * @param where at which merchants' orders
 * @param pending until when the commission is held back
 */
public record FanBindingTerms(
        String name, Share share, int days, Where where, Pending pending, @Nullable String taxClass)
        implements Terms {
    public static final int LIFETIME = Integer.MAX_VALUE;

    private static final String LIFETIME_WORD = "lifetime";

    /** Which orders of a fan pay its merchant. */
    public enum Where {
        ANYWHERE,
        /** Not those at the merchant itself. */
        ELSEWHERE
    }

    private static final Kind.Scalar<Integer> PERIOD =
            new Kind.Scalar<>(
                    "lifetime or days",
                    FanBindingTerms::period,
                    "^(" + LIFETIME_WORD + "|\\d+d)$",
                    List.of(),
                    LIFETIME_WORD);

    private static final Param<String> NAME = Common.name("fan-binding");

    private static final Param<Share> SHARE =
            Param.of("share", Kinds.SHARE_OF_AMOUNT)
                    .withDefault("1% of amount")
                    .titled(
                            "返现比例",
                            "Share",
                            "绑定商家从该粉丝后续每笔订单中获得的现金。按订单金额计算时应以让利封顶，如 1% of amount, at most 20% of"
                                    + " concession。",
                            "The cash that the merchant gets of each later order of its fan. A"
                                    + " share of the amount wants a lid on the concession: 1% of"
                                    + " amount, at most 20% of concession.");

    private static final Param<Integer> FOR =
            Param.of("for", PERIOD)
                    .withDefault(LIFETIME_WORD)
                    .titled(
                            "绑定期限",
                            "For",
                            "lifetime 为终身；365d 为自绑定当日起 365 天内下的订单。",
                            "lifetime, or the days, the binding's own counted, on which the fan's"
                                    + " orders pay: 365d.");

    private static final Param<Where> WHERE =
            Param.of("where", Kinds.choice(Where.class))
                    .withDefault("anywhere")
                    .titled(
                            "消费地点",
                            "Where",
                            "anywhere：粉丝在任何商家消费；elsewhere：仅在其他商家消费。",
                            "anywhere: the fan's orders at any merchant; elsewhere: only those at"
                                    + " others.");

    public static final Form<FanBindingTerms> FORM =
            new Form<>(
                    "fan-binding",
                    "§6",
                    new Text("锁客", "Fan binding"),
                    new Text(
                            "消费者首次扫码的商家，从其后续消费中获得返现。",
                            "The merchant whose code a consumer scanned first gets a share of that"
                                    + " fan's later orders."),
                    List.of(NAME, SHARE, FOR, WHERE, Common.PENDING, Common.TAX_CLASS),
                    FanBindingTerms::read);

    private static FanBindingTerms read(Values values) {
        int days = values.get(FOR);
        values.require(
                days > 0,
                FOR,
                "绑定 0 天不会有返现",
                "a binding of 0 days pays nothing",
                "请至少写 1d，或写 lifetime",
                "write at least 1d, or lifetime");
        return new FanBindingTerms(
                values.get(NAME),
                values.get(SHARE),
                days,
                values.get(WHERE),
                values.get(Common.PENDING),
                values.find(Common.TAX_CLASS));
    }

    private static int period(String text) {
        if (text.strip().equals(LIFETIME_WORD)) {
            return LIFETIME;
        }
        try {
            return Kinds.DAYS.parse().apply(text);
        } catch (TermException e) {
            throw new TermException(
                    "lifetime, or a number of days such as '365d'", suggestion(text, e));
        }
    }

    private static @Nullable String suggestion(String text, TermException days) {
        return days.suggestion() != null
                ? days.suggestion()
                : Kinds.nearest(text.strip(), List.of(LIFETIME_WORD));
    }

    @Override
    public Form<FanBindingTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new FanBinding(site);
    }

    @Override
    public void claim(Claims claims) {
        claims.share("share", share);
    }

    /** Whether an order placed on that day, of a fan bound on the other, still pays. */
    boolean pays(int placedDay, int boundDay) {
        return days == LIFETIME || placedDay - boundDay < days;
    }
}
