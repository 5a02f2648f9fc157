package io.huiliu.mechanisms.differential;

import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Common.Pending;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kind.Named;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code differential}.
 *
 * @param ranks the rate of each rank in ppm, lowest first
 * @param of what the rates are taken of
 * @param peerPpm what a peer gets of the differential of the one just paid, in ppm; 0 is off
 * @param generations how many peers of one rank at most
 * @param target points that a peer's own month must have reached, in 1/100; 0 is none
 * @param pending until when the commissions are held back
 */
public record DifferentialTerms(
        String name,
        List<Named<Integer>> ranks,
        Base of,
        int peerPpm,
        int generations,
        long target,
        Pending pending,
        @Nullable String taxClass)
        implements Terms {
    static final int MAX_RANKS = 16;
    static final int MAX_GENERATIONS = 3;

    private static final Param<String> NAME = Common.name("differential");

    private static final Param<List<Named<Integer>>> RANKS =
            Param.of("ranks", Kinds.mapOf(Kinds.RATE_PPM, MAX_RANKS))
                    .orFail()
                    .titled(
                            "各等级比例",
                            "Ranks",
                            "等级名称与比例，由低到高，如 { silver: 5%, gold: 8%, diamond: 10%"
                                    + " }。上级获得其比例减去已发最高比例的差额。",
                            "Names and rates, lowest first, such as { silver: 5%, gold: 8%,"
                                + " diamond: 10% }. An ancestor gets its rate less the highest rate"
                                + " paid so far.");

    private static final Param<Integer> PEER =
            Param.of("peer", Kinds.RATE_PPM)
                    .withDefault("10%")
                    .titled(
                            "平级奖",
                            "Peer",
                            "与刚获得级差者同等级的上级，获得其级差的这一比例；0% 为没有。",
                            "What an ancestor of the same rank as the one just paid gets of that"
                                    + " one's differential; 0% is off.");

    private static final Param<Integer> GENERATIONS =
            Param.of("generations", Kinds.COUNT)
                    .withDefault("1")
                    .titled(
                            "平级代数",
                            "Generations",
                            "每个等级最多几代平级，至多 3。",
                            "How many peers of one rank at most; no more than 3.");

    private static final Param<Long> TARGET =
            Param.of("target", Kinds.POINTS)
                    .titled(
                            "平级业绩目标",
                            "Target",
                            "平级者本人当月须达到的积分业绩；不写则没有。",
                            "Points that the peer's own month must have reached by then; none when"
                                    + " left out.");

    public static final Form<DifferentialTerms> FORM =
            new Form<>(
                    "differential",
                    "§6",
                    new Text("级差与平级", "Differential and peer commissions"),
                    new Text(
                            "沿推荐链向上，等级更高者获得比例差额，同等级者获得平级奖。",
                            "Up the chain, each higher rank gets the difference of the rates, and a"
                                    + " peer a part of that."),
                    List.of(
                            NAME,
                            RANKS,
                            Common.OF,
                            PEER,
                            GENERATIONS,
                            TARGET,
                            Common.PENDING,
                            Common.TAX_CLASS),
                    DifferentialTerms::read);

    public DifferentialTerms {
        ranks = List.copyOf(ranks);
    }

    private static DifferentialTerms read(Values values) {
        List<Named<Integer>> ranks = values.get(RANKS, List.of());
        int generations = values.get(GENERATIONS);
        values.require(
                rising(ranks),
                RANKS,
                "各等级比例没有由低到高",
                "the rates do not rise from rank to rank",
                "请从最低等级写起",
                "write the lowest rank first");
        values.require(
                ranks.stream().allMatch(rank -> rank.value() <= Share.WHOLE_PPM),
                RANKS,
                "某等级的比例超过全部",
                "a rank gets more than the whole",
                "请写不超过 100% 的比例",
                "write rates of at most 100%");
        values.require(
                generations <= MAX_GENERATIONS,
                GENERATIONS,
                "平级代数过多",
                "more generations of peers than can be paid",
                "请写不超过 " + MAX_GENERATIONS,
                "write at most " + MAX_GENERATIONS);
        values.require(
                values.get(PEER) <= Share.WHOLE_PPM,
                PEER,
                "平级所得超过其对应的级差",
                "a peer gets more than the one it is a peer of",
                "请写不超过 100%",
                "write at most 100%");
        return new DifferentialTerms(
                values.get(NAME),
                ranks,
                values.get(Common.OF),
                values.get(PEER),
                values.get(PEER) == 0 ? 0 : generations,
                values.get(TARGET, 0L),
                values.get(Common.PENDING),
                values.find(Common.TAX_CLASS));
    }

    private static boolean rising(List<Named<Integer>> ranks) {
        int last = 0;
        for (Named<Integer> rank : ranks) {
            if (rank.value() <= last) {
                return false;
            }
            last = rank.value();
        }
        return !ranks.isEmpty();
    }

    @Override
    public Form<DifferentialTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new Differential(this, site);
    }

    /**
     * The top rate bounds all differentials together, and each of them is followed by all its peers
     * at worst.
     */
    @Override
    public void claim(Claims claims) {
        int top = ranks.getLast().value();
        claims.share("ranks", Share.of(of, top));
        long peers = Wide.mulDivCeil(top, (long) peerPpm * generations, Share.WHOLE_PPM);
        claims.share("peer", Share.of(of, Math.toIntExact(peers)));
    }

    /** The most takers that an order can have: each rank once, and its peers. */
    int places() {
        return ranks.size() * (1 + generations);
    }
}
