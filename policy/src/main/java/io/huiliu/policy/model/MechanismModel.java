package io.huiliu.policy.model;

import io.huiliu.analysis.Outlook;
import io.huiliu.mechanisms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What one mechanism of a plan shows.
 *
 * @param path its place in the plan, such as {@code mechanisms[0]}
 * @param outlook what it promises, at the concession where it falls shortest; null if nothing
 * @param concessionPpm the rate that the outlook is reckoned at
 * @param withdrawable whether the plan lets balance be withdrawn
 * @param vouchersCashedOut whether the plan declares that vouchers can be turned into cash
 * @param commission the most that its commissions take of the price, 1 being all of it
 */
public record MechanismModel(
        String path,
        Terms terms,
        Shown shown,
        @Nullable Outlook outlook,
        int concessionPpm,
        boolean withdrawable,
        boolean vouchersCashedOut,
        double commission) {

    boolean promises() {
        return outlook != null && outlook.promised() > 0;
    }

    boolean cashLike() {
        return outlook != null
                && (outlook.pays().isCashLike()
                        || (vouchersCashedOut && outlook.pays() == Outlook.Pays.VOUCHERS));
    }

    boolean exceeds() {
        return outlook != null && outlook.exceedsItsFunds();
    }

    boolean soldAsCash() {
        return shown.is(Shown.Trait.SOLD_FOR_BALANCE) && withdrawable;
    }

    String taxClass() {
        String stated = terms.taxClass();
        return stated == null ? "" : stated.strip();
    }
}
