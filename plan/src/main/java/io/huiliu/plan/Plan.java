package io.huiliu.plan;

import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One version of a rebate program, compiled: what the engine runs. One that {@link PlanFile} made
 * is without mistakes, and its takers fit into every allowed concession. A version never changes;
 * an amendment is a new version.
 *
 * @param id the program, {@code [a-z0-9-]}; its file is {@code <id>.yaml}
 * @param version 1 or more, growing with each amendment
 * @param title what people call it
 * @param effective the first business day on which it holds
 * @param timeZone where business days begin and end
 * @param minConcessionPpm the lowest concession rate that a merchant may choose, in ppm of the
 *     amount
 * @param maxConcessionPpm the highest
 * @param defaultConcessionPpm what a merchant without a rate gives
 * @param confirmAfterMillis from payment to confirmation; 0 is immediate
 * @param refundableForMillis from confirmation until the order is final; 0 makes it final at once
 * @param voucherSpendEarns whether the part of an order that is paid by voucher earns like cash
 * @param appliesTo what this version changes when it amends another
 * @param mechanisms their terms in plan order: the waterfall, and the order of the day close
 * @param tunables what may be tuned, and within which bounds; it changes nothing in how it runs
 * @param declarations what the operator declares for the gate
 * @param hash SHA-256 of the file's bytes, in hexadecimal
 * @param source the file's text
 */
public record Plan(
        String id,
        int version,
        Text title,
        LocalDate effective,
        ZoneId timeZone,
        int minConcessionPpm,
        int maxConcessionPpm,
        int defaultConcessionPpm,
        long confirmAfterMillis,
        long refundableForMillis,
        boolean voucherSpendEarns,
        AppliesTo appliesTo,
        List<Terms> mechanisms,
        List<Tunable> tunables,
        Declarations declarations,
        String hash,
        String source) {

    /** More than any plan in use has; it bounds the work on one order. */
    public static final int MAX_MECHANISMS = 60;

    public Plan {
        mechanisms = List.copyOf(mechanisms);
        tunables = List.copyOf(tunables);
    }
}
