package io.huiliu.mechanisms.growthrelease;

import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import io.huiliu.money.Wide;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code growth-release} (mechanisms.md §2).
 *
 * @param holder who is given the points: fixed when the pool is opened
 * @param issue the share of an order that becomes points, the risk weight applied
 * @param fund the share of an order's concession that the pool is paid
 * @param firstReleaseAt performance that begins the releases, in 1/100 point
 * @param guaranteePpm the least factor of a release at actual growth; 0 for none
 * @param releaseAtMostPpm the most that a release pays of the concession since the last one; {@link
 *     #UNLIMITED} if it is not limited
 * @param rates what a cohort is given
 * @param regions other rates for some regions
 * @param scoping what has a pool part of its own: fixed when the pool is opened
 * @param fanPointsPpm what a merchant gets of its fan's points, as vouchers; 0 for nothing
 * @param controller scales releases by the pool's obligations, or null
 * @param warnAtPpm the obligations ratio at which the pool warns
 * @param criticalAtPpm the obligations ratio that is critical; 0 for none
 * @param expireAfterDays how long after its cohort's end a voucher lasts; 0 for ever
 */
public record GrowthReleaseTerms(
        String name,
        Holder holder,
        Share issue,
        Share fund,
        long firstReleaseAt,
        Timing timing,
        int guaranteePpm,
        long releaseAtMostPpm,
        Rates rates,
        List<RegionRates> regions,
        Scoping scoping,
        int fanPointsPpm,
        @Nullable Controller controller,
        long warnAtPpm,
        long criticalAtPpm,
        int expireAfterDays,
        @Nullable String taxClass)
        implements Terms {
    public static final Form<GrowthReleaseTerms> FORM = GrowthReleaseForm.FORM;

    /** A release is not limited by the new performance. */
    public static final long UNLIMITED = -1;

    public GrowthReleaseTerms {
        regions = List.copyOf(regions);
    }

    /** Who is given the points of an order. */
    public enum Holder {
        CONSUMER,
        MERCHANT
    }

    /** What has performance, cash, cohorts and days of its own. */
    public enum Scoping {
        PROGRAM,
        PROVINCE,
        CITY
    }

    /**
     * What a cohort is given.
     *
     * @param firstRate vouchers per point at its first release, in 1e-12 voucher-fen per point unit
     * @param cap the most that a point is ever given, in the same unit
     * @param installments the most releases that it takes part in
     */
    public record Rates(long firstRate, long cap, int installments) {}

    /** What a region has instead; a null leaves what the pool has. */
    public record RegionRates(
            String region,
            @Nullable Integer firstRatePpm,
            @Nullable Long capPpm,
            @Nullable Integer installments) {
        Rates instead(Rates usual) {
            return new Rates(
                    firstRatePpm == null ? usual.firstRate : Cohorts.rate(firstRatePpm),
                    capPpm == null ? usual.cap : Cohorts.rate(capPpm),
                    installments == null ? usual.installments : installments);
        }
    }

    /**
     * Scales releases by clamp(target / ratio, lo, hi), the ratio being that of obligations to cash
     * (§10).
     */
    public record Controller(long targetPpm, int loPpm, int hiPpm) {
        /** The factor at these obligations and this cash (fen, not below 0), in ppm. */
        int factorPpm(long obligations, long cash) {
            boolean above = Wide.compareProducts(targetPpm, cash, obligations, hiPpm) >= 0;
            return above
                    ? hiPpm
                    : (int) Math.max(loPpm, Wide.mulDivFloor(targetPpm, cash, obligations));
        }
    }

    /** The rates of a region: those of the nearest one above it that has its own. */
    Rates ratesIn(Facts facts, int region) {
        for (int at = region; at != Facts.NONE && !regions.isEmpty(); at = facts.parentRegion(at)) {
            String name = facts.regionName(at);
            for (RegionRates own : regions) {
                if (own.region.equals(name)) {
                    return own.instead(rates);
                }
            }
        }
        return rates;
    }

    /** Whether what the pool is paid can only be known at the order's turn in the waterfall. */
    boolean fundedOfRest() {
        Share lid = fund.lid();
        return fund.base() == Base.REST || (lid != null && lid.base() == Base.REST);
    }

    boolean vouchersExpire() {
        return expireAfterDays > 0;
    }

    /**
     * Which lots a refund's clawback falls on, where it is more than the vouchers that never lapse,
     * would depend on the day on which a holder is settled if two pools had such lots (law 3).
     */
    @Override
    public @Nullable Sole sole() {
        if (!vouchersExpire()) {
            return null;
        }
        Text what =
                holder == Holder.CONSUMER
                        ? new Text("给消费者会过期的抵用券", "gives consumers vouchers that expire")
                        : new Text("给商户会过期的抵用券", "gives merchants vouchers that expire");
        return new Sole("vouchers-expire-after", what);
    }

    @Override
    public Form<GrowthReleaseTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new GrowthRelease(site, this);
    }

    @Override
    public void claim(Claims claims) {
        claims.share("fund", fund);
    }
}
