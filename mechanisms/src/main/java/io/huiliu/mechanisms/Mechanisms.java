package io.huiliu.mechanisms;

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
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.valuepool.ValuePoolTerms;
import io.huiliu.mechanisms.withdrawal.WithdrawalTerms;
import java.util.List;

/**
 * The one list of all mechanisms. Adding a mechanism adds its folder and its line here; plan files,
 * their schema and the reference tables follow from the forms.
 */
public final class Mechanisms {
    /** In the order in which the documents present them. */
    public static final List<Form<? extends Terms>> ALL =
            List.of(
                    GrowthReleaseTerms.FORM,
                    ValuePoolTerms.FORM,
                    QueueTerms.FORM,
                    RedPacketTerms.FORM,
                    ReferralTerms.FORM,
                    DifferentialTerms.FORM,
                    AreaTerms.FORM,
                    FanBindingTerms.FORM,
                    MerchantReferralTerms.FORM,
                    DividendTerms.FORM,
                    PromoterRankTerms.FORM,
                    CoinsTerms.FORM,
                    CheckInTerms.FORM,
                    InviteRewardTerms.FORM,
                    BlindBoxTerms.FORM,
                    ParticipationTerms.FORM,
                    ReleaseScheduleTerms.FORM,
                    WithdrawalTerms.FORM);

    private Mechanisms() {}
}
