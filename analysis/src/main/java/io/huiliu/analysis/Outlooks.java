package io.huiliu.analysis;

import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.area.AreaTerms;
import io.huiliu.mechanisms.blindbox.BlindBoxTerms;
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
import io.huiliu.mechanisms.queue.QueueTerms;
import io.huiliu.mechanisms.redpacket.RedPacketTerms;
import io.huiliu.mechanisms.referral.ReferralTerms;
import io.huiliu.mechanisms.releaseschedule.ReleaseScheduleTerms;
import io.huiliu.mechanisms.valuepool.ValuePoolTerms;
import io.huiliu.mechanisms.withdrawal.WithdrawalTerms;
import io.huiliu.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** The one list of what each mechanism's terms come to. A new mechanism has its line here. */
final class Outlooks {
    private Outlooks() {}

    /** One for each mechanism, in plan order. */
    static List<Outlook> of(Plan plan, int concessionPpm) {
        List<Basis> bases = Basis.of(plan, concessionPpm);
        List<Outlook> outlooks = new ArrayList<>();
        for (int i = 0; i < bases.size(); i++) {
            outlooks.add(of(plan.mechanisms().get(i), bases.get(i)));
        }
        return outlooks;
    }

    private static Outlook of(Terms terms, Basis basis) {
        return switch (terms) {
            case GrowthReleaseTerms t -> GrowthReleaseOutlook.of(t, basis);
            case ValuePoolTerms t -> ValuePoolOutlook.of(t, basis);
            case QueueTerms t -> QueueOutlook.of(t, basis);
            case RedPacketTerms t -> RedPacketOutlook.of(t, basis);
            case ReferralTerms t -> CommissionOutlook.of(t, basis);
            case DifferentialTerms t -> CommissionOutlook.of(t, basis);
            case AreaTerms t -> CommissionOutlook.of(t, basis);
            case FanBindingTerms t -> CommissionOutlook.of(t, basis);
            case MerchantReferralTerms t -> CommissionOutlook.of(t, basis);
            case DividendTerms t -> GrantOutlook.of(t, basis);
            case PromoterRankTerms t -> PromoterRankOutlook.of(t, basis);
            case CoinsTerms t -> GrantOutlook.of(t, basis);
            case CheckInTerms t -> BudgetOutlook.of(t, basis);
            case InviteRewardTerms t -> BudgetOutlook.of(t, basis);
            case BlindBoxTerms t -> BudgetOutlook.of(t, basis);
            case ParticipationTerms t -> GrantOutlook.of(t, basis);
            case ReleaseScheduleTerms t -> ReleaseScheduleOutlook.of(t, basis);
            case WithdrawalTerms t -> WithdrawalOutlook.of(t);
            default -> throw new IllegalArgumentException("no outlook of " + terms.form().name());
        };
    }
}
