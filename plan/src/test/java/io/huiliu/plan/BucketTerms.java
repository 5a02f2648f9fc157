package io.huiliu.plan;

import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.PerClass;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mechanism that exists only in these tests: a form with a parameter of every kind. */
record BucketTerms(
        String name,
        Share fund,
        @Nullable Share share,
        List<Share> levels,
        @Nullable Base of,
        @Nullable Long capPpm,
        PerClass<Integer> lockDays,
        long firstReleaseAt,
        @Nullable Long minAmountFen,
        Kinds.@Nullable Portion mint,
        Holder holder,
        boolean weighting,
        int installments,
        List<Rank> ranks,
        @Nullable List<Kind.Named<Integer>> odds,
        @Nullable String into)
        implements Terms {

    enum Holder {
        CONSUMER,
        MERCHANT
    }

    record Rank(String rank, int ratePpm) {}

    static final Param<String> NAME = Common.name("bucket");
    static final Param<Share> FUND =
            text(Param.of("fund", Kinds.SHARE_OF_CONCESSION).withDefault("20%"));
    static final Param<Share> SHARE = text(Param.of("share", Kinds.SHARE_OF_AMOUNT));
    static final Param<List<Share>> LEVELS =
            text(
                    Param.of("levels", Kinds.listOf(Kinds.SHARE_OF_CONCESSION, 3))
                            .withDefault("[3%, 2%]"));
    static final Param<Base> OF = text(Param.of("of", Kinds.choice(Base.class)));
    static final Param<Long> CAP = text(Param.of("cap", Kinds.MULTIPLE));
    static final Param<PerClass<Integer>> LOCK =
            text(Param.of("lock", Kinds.byClass(Kinds.DAYS)).withDefault("15d"));
    static final Param<Long> FIRST =
            text(Param.of("first-release-at", Kinds.POINTS).withDefault("1,000,000 points"));
    static final Param<Long> MIN = text(Param.of("min-amount", Kinds.MONEY));
    static final Param<Kinds.Portion> MINT =
            text(Param.of("mint", Kinds.portion("contribution", "grant")));
    static final Param<Holder> HOLDER =
            text(Param.of("holder", Kinds.choice(Holder.class)).withDefault("consumer"));
    static final Param<Boolean> WEIGHTING =
            text(Param.of("weighting", Kinds.FLAG).withDefault("on"));
    static final Param<Integer> INSTALLMENTS =
            text(Param.of("installments", Kinds.COUNT).withDefault("40"));
    static final Param<String> RANK = text(Param.of("rank", Kinds.NAME).orFail());
    static final Param<Integer> RATE = text(Param.of("rate", Kinds.RATE_PPM).withDefault("1%"));
    static final Param<List<Values>> RANKS =
            text(
                    Param.of("ranks", Kinds.table(3, RANK, RATE))
                            .withDefault("[{rank: junior, rate: 6%}]"));
    static final Param<List<Kind.Named<Integer>>> ODDS =
            text(Param.of("odds", Kinds.mapOf(Kinds.RATE_PPM, 3)));

    static final Form<BucketTerms> FORM =
            new Form<>(
                    "bucket",
                    "§0",
                    new Text("桶", "Bucket"),
                    new Text("仅用于测试。", "Exists in tests only."),
                    List.of(
                            NAME,
                            Common.TAX_CLASS,
                            FUND,
                            SHARE,
                            LEVELS,
                            OF,
                            CAP,
                            LOCK,
                            FIRST,
                            MIN,
                            MINT,
                            HOLDER,
                            WEIGHTING,
                            INSTALLMENTS,
                            RANKS,
                            ODDS),
                    BucketTerms::read);

    /** A second one, with a parameter that it cannot do without. */
    static final Param<Share> GRANT = text(Param.of("grant", Kinds.SHARE_OF_REST).orFail());

    static final Param<String> TAP_NAME = Common.name("tap");
    static final Param<String> INTO = text(Param.of("into", Kinds.NAME));

    static final Form<BucketTerms> TAP =
            new Form<>(
                    "tap",
                    "§0",
                    new Text("龙头", "Tap"),
                    new Text("仅用于测试。", "Exists in tests only."),
                    List.of(TAP_NAME, GRANT, INTO),
                    BucketTerms::tap);

    static final List<Form<? extends Terms>> FORMS = List.of(FORM, TAP);

    private static <T> Param<T> text(Param<T> param) {
        return param.titled("参数", "Parameter", "说明。", "Help.");
    }

    private static BucketTerms read(Values values) {
        values.require(
                values.get(LEVELS).size() > 1 || values.find(CAP) == null,
                CAP,
                "上限需要两级",
                "a cap needs two levels",
                "请写两级，或不写上限",
                "write two levels, or no cap");
        for (Values row : values.get(RANKS)) {
            row.require(
                    row.get(RATE) <= 500_000,
                    RATE,
                    "比率超过一半",
                    "the rate is above one half",
                    "请写不超过 50%",
                    "write at most 50%");
        }
        return new BucketTerms(
                values.get(NAME),
                values.get(FUND),
                values.find(SHARE),
                values.get(LEVELS),
                values.find(OF),
                values.find(CAP),
                values.get(LOCK),
                values.get(FIRST),
                values.find(MIN),
                values.find(MINT),
                values.get(HOLDER),
                values.get(WEIGHTING),
                values.get(INSTALLMENTS),
                values.get(RANKS).stream()
                        .map(row -> new Rank(row.get(RANK), row.get(RATE)))
                        .toList(),
                values.find(ODDS),
                null);
    }

    private static BucketTerms tap(Values values) {
        return new BucketTerms(
                values.get(TAP_NAME),
                values.get(GRANT),
                null,
                List.of(),
                null,
                null,
                PerClass.of(0),
                0,
                null,
                null,
                Holder.CONSUMER,
                true,
                1,
                List.of(),
                null,
                values.find(INTO));
    }

    @Override
    public Form<? extends Terms> form() {
        return firstReleaseAt == 0 ? TAP : FORM;
    }

    @Override
    public List<Reference> references() {
        return into == null ? List.of() : List.of(new Reference("into", "bucket", into));
    }

    @Override
    public Mechanism open(Site site) {
        throw new UnsupportedOperationException("a bucket cannot be run");
    }

    @Override
    public void claim(Claims claims) {
        claims.share("fund", fund);
        if (share != null) {
            claims.share("share", share);
        }
        for (int i = 0; i < levels.size(); i++) {
            claims.share("levels[" + i + "]", levels.get(i));
        }
    }
}
