package io.huiliu.mechanisms.area;

import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Facts.Level;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Common.Pending;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code area}. A share of 0 is off.
 *
 * @param district the share of the district's agent
 * @param city the share of the city's agent
 * @param province the share of the province's agent
 * @param partnersPpm the part of an agent's share that goes to its region's partners, in ppm
 * @param pending until when the agents' own parts are held back
 */
public record AreaTerms(
        String name,
        Share district,
        Share city,
        Share province,
        int partnersPpm,
        Pending pending,
        @Nullable String taxClass)
        implements Terms {
    private static final Share OFF = Share.of(Base.REST, 0);

    private static final Param<String> NAME = Common.name("area");

    private static final Param<Share> DISTRICT =
            Param.of("district", Kinds.SHARE_OF_REST)
                    .titled(
                            "区代比例",
                            "District",
                            "订单所在区（县）代理的比例；不写则没有。三级都按轮到本机制时让利的剩余计算。",
                            "The share of the agent of the order's district; off when left out. All"
                                + " three levels take theirs of what is left of the concession when"
                                + " this mechanism's turn comes.");

    private static final Param<Share> CITY =
            Param.of("city", Kinds.SHARE_OF_REST)
                    .titled(
                            "市代比例",
                            "City",
                            "订单所在市代理的比例；不写则没有。",
                            "The share of the city's agent; off when left out.");

    private static final Param<Share> PROVINCE =
            Param.of("province", Kinds.SHARE_OF_REST)
                    .titled(
                            "省代比例",
                            "Province",
                            "订单所在省代理的比例；不写则没有。",
                            "The share of the province's agent; off when left out.");

    private static final Param<Integer> PARTNERS =
            Param.of("partners", Kinds.RATE_PPM)
                    .titled(
                            "合伙人分享",
                            "Partners",
                            "代理所得中由本区域合伙人平分的部分，订单不可再退款时支付；除不尽的归代理。不写则没有。",
                            "The part of an agent's share that its region's partners divide"
                                + " equally, paid when the order is final; what does not divide is"
                                + " the agent's. Off when left out.");

    public static final Form<AreaTerms> FORM =
            new Form<>(
                    "area",
                    "§6",
                    new Text("区域代理", "Area agents"),
                    new Text(
                            "订单所在区、市、省的代理各得一份。",
                            "The agents of an order's district, city and province get a share"
                                    + " each."),
                    List.of(
                            NAME,
                            DISTRICT,
                            CITY,
                            PROVINCE,
                            PARTNERS,
                            Common.PENDING,
                            Common.TAX_CLASS),
                    AreaTerms::read);

    private static AreaTerms read(Values values) {
        AreaTerms terms =
                new AreaTerms(
                        values.get(NAME),
                        values.get(DISTRICT, OFF),
                        values.get(CITY, OFF),
                        values.get(PROVINCE, OFF),
                        values.get(PARTNERS, 0),
                        values.get(Common.PENDING),
                        values.find(Common.TAX_CLASS));
        long ofRest = ofRest(terms.district) + ofRest(terms.city) + ofRest(terms.province);
        values.require(
                ofRest <= Share.WHOLE_PPM,
                PROVINCE,
                "区、市、省三级合计超过剩余的 100%",
                "district, city and province take more than 100% of the rest together",
                "请调低其中之一：三级按同一剩余计算",
                "lower one of them: all three are shares of the same rest");
        values.require(
                terms.partnersPpm <= Share.WHOLE_PPM,
                PARTNERS,
                "合伙人所得超过代理",
                "partners get more than their agent",
                "请写不超过 100%",
                "write at most 100%");
        return terms;
    }

    private static long ofRest(Share share) {
        return share.base() == Base.REST ? share.ppm() : 0;
    }

    @Override
    public Form<AreaTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new Area(this, site);
    }

    @Override
    public void claim(Claims claims) {
        claims.share("district", district);
        claims.share("city", city);
        claims.share("province", province);
    }

    Share share(Level level) {
        return switch (level) {
            case DISTRICT -> district;
            case CITY -> city;
            case PROVINCE -> province;
        };
    }
}
