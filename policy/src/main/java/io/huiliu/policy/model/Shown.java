package io.huiliu.policy.model;

import io.huiliu.mechanisms.Accepts.Payee;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.area.AreaTerms;
import io.huiliu.mechanisms.blindbox.BlindBoxTerms;
import io.huiliu.mechanisms.blindbox.Prize;
import io.huiliu.mechanisms.checkin.CheckInTerms;
import io.huiliu.mechanisms.coins.CoinsTerms;
import io.huiliu.mechanisms.differential.DifferentialTerms;
import io.huiliu.mechanisms.dividend.DividendTerms;
import io.huiliu.mechanisms.fanbinding.FanBindingTerms;
import io.huiliu.mechanisms.growthrelease.GrowthReleaseTerms;
import io.huiliu.mechanisms.invitereward.InviteRewardTerms;
import io.huiliu.mechanisms.merchantreferral.MerchantReferralTerms;
import io.huiliu.mechanisms.participation.ParticipationTerms;
import io.huiliu.mechanisms.promoterrank.PromoterRankTerms;
import io.huiliu.mechanisms.promoterrank.Rank;
import io.huiliu.mechanisms.queue.QueueTerms;
import io.huiliu.mechanisms.redpacket.RedPacketTerms;
import io.huiliu.mechanisms.referral.ReferralTerms;
import io.huiliu.mechanisms.releaseschedule.ReleaseScheduleTerms;
import io.huiliu.mechanisms.valuepool.ValuePoolTerms;
import io.huiliu.mechanisms.withdrawal.WithdrawalTerms;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a mechanism's terms show by themselves, whatever the plan declares.
 *
 * @param levels how many people above the buyer one order can pay
 * @param levelsKey the parameter that says so
 * @param promiseKey the parameter that bounds what is promised
 * @param prizeFen the worth of the highest prize of its table, in fen; a coin is one yuan of goods
 * @param prizeKey where that prize stands
 * @param voucherDays how long its vouchers last, in days; 0 for ever
 */
record Shown(
        Set<Trait> traits,
        int levels,
        String levelsKey,
        String promiseKey,
        long prizeFen,
        String prizeKey,
        int voucherDays) {

    /** What is true of a mechanism or not. */
    enum Trait {
        /** It gives something that is taxed. */
        REWARDS,
        /** It pays people for sales to others. */
        COMMISSION,
        /** Members can pass its points to one another. */
        TRANSFERABLE,
        /** Its points can be sold for balance. */
        SOLD_FOR_BALANCE,
        /** It gives units to whoever buys. */
        UNITS,
        /** It pays a dividend on such units. */
        DIVIDEND_ON_UNITS,
        /** Chance decides what somebody gets. */
        DRAWS,
        /**
         * It promises a share of the price, and is funded by one of a profit that may be nothing.
         */
        FUNDED_BY_PROFIT
    }

    /** As many mentors as {@code promoter-rank} looks for, who are paid in turn. */
    private static final int ALL_MENTORS = 1_000;

    private static final String NAME = "name";

    Shown {
        traits = Set.copyOf(traits);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    static Shown by(Terms terms) {
        return switch (terms) {
            case ReferralTerms referral -> commission(referral.levels().size(), "levels");
            case DifferentialTerms ranked ->
                    commission(ranked.ranks().size() * (1 + ranked.generations()), "ranks");
            case PromoterRankTerms promoters -> commission(levels(promoters), "ranks");
            case FanBindingTerms binding -> commission(1, "share");
            case MerchantReferralTerms referral -> commission(1, "share");
            case InviteRewardTerms invite -> commission(1, "reward");
            case AreaTerms area -> commission(0, NAME);
            case QueueTerms queue ->
                    reward("claim")
                            .reaching(queue.accelerate().ppm() > 0, "accelerate")
                            .with(
                                    Trait.FUNDED_BY_PROFIT,
                                    !queue.claim().all(Shown::ofProfit)
                                            && !queue.fund().all(share -> !ofProfit(share)));
            case ReleaseScheduleTerms schedule ->
                    reward("grant")
                            .reaching(schedule.accelerate() != null, "accelerate")
                            .with(
                                    Trait.FUNDED_BY_PROFIT,
                                    !ofProfit(schedule.grant()) && ofProfit(schedule.fund()));
            case GrowthReleaseTerms release ->
                    reward("cap")
                            .reaching(release.fanPointsPpm() > 0, "fan-points")
                            .lasting(release.expireAfterDays());
            case ValuePoolTerms pool ->
                    reward("exit-multiple")
                            .with(Trait.TRANSFERABLE, pool.transferable())
                            .with(Trait.SOLD_FOR_BALANCE, pool.to().contains(Payee.BALANCE));
            case RedPacketTerms packet -> reward("pay").with(Trait.DRAWS, packet.draws());
            case BlindBoxTerms box -> table(box.prizes());
            case ParticipationTerms participation -> reward(NAME).with(Trait.UNITS, true);
            case DividendTerms dividend ->
                    reward(NAME).with(Trait.DIVIDEND_ON_UNITS, dividend.by().startsWith("units:"));
            case CoinsTerms coins -> reward(NAME);
            case CheckInTerms checkIn -> reward(NAME);
            case WithdrawalTerms withdrawal -> reward(NAME).with(Trait.REWARDS, false);
            default ->
                    throw new IllegalStateException(
                            "the gate does not know what " + terms.form().name() + " shows");
        };
    }

    /**
     * The promoter whose sale it is, the mentor, and, where a mentor below a threshold is paid in
     * part, every mentor above, who take what it leaves.
     */
    private static int levels(PromoterRankTerms terms) {
        boolean mentoring = terms.ranks().stream().anyMatch(rank -> rank.mentoringPpm() > 0);
        boolean personal = terms.ranks().stream().anyMatch(Shown::paysPromoter);
        int mentors = terms.mentorFullAt() == 0 ? 1 : ALL_MENTORS;
        return mentoring ? 1 + mentors : personal ? 1 : 0;
    }

    private static boolean paysPromoter(Rank rank) {
        return rank.personalPpm() > 0 || rank.allowanceFen() > 0 || rank.bonusFen() > 0;
    }

    private static boolean ofProfit(Share share) {
        return share.base() == Base.PROFIT;
    }

    private static Shown reward(String promiseKey) {
        return new Shown(Set.of(Trait.REWARDS), 0, NAME, promiseKey, 0, NAME, 0);
    }

    private static Shown commission(int levels, String key) {
        Set<Trait> traits = Set.of(Trait.REWARDS, Trait.COMMISSION);
        return new Shown(traits, levels, key, NAME, 0, NAME, 0);
    }

    private static Shown table(List<Prize> prizes) {
        int highest = 0;
        for (int i = 1; i < prizes.size(); i++) {
            highest = prizes.get(i).value() > prizes.get(highest).value() ? i : highest;
        }
        String key = "prizes[" + highest + "].value";
        Set<Trait> traits = Set.of(Trait.REWARDS, Trait.DRAWS);
        return new Shown(traits, 0, NAME, NAME, prizes.get(highest).value(), key, 0);
    }

    /** Pays one more person early, or with more, what is the mechanism's own promise. */
    private Shown reaching(boolean one, String key) {
        return new Shown(traits, one ? 1 : 0, key, promiseKey, prizeFen, prizeKey, voucherDays);
    }

    private Shown lasting(int days) {
        return new Shown(traits, levels, levelsKey, promiseKey, prizeFen, prizeKey, days);
    }

    private Shown with(Trait trait, boolean shows) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        if (shows) {
            all.add(trait);
        } else {
            all.remove(trait);
        }
        return new Shown(all, levels, levelsKey, promiseKey, prizeFen, prizeKey, voucherDays);
    }
}
