package io.huiliu.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan may say of itself beyond what it must (policy.md: notice, retention, prepaid,
 * consent, minors, headcount, promise). Each is null where the plan is silent.
 *
 * @param joinRewardFen any reward for a member's joining rather than for a sale, in fen; 0 is none
 * @param published when members were shown these rules
 * @param recordsKeptDays how long records of transactions are kept
 * @param conditionalOnGrowth whether members are told that releases depend on growth
 * @param factSheet whether members see the fact sheet before they join
 * @param voucherSale how vouchers are sold, if they are
 * @param soldVouchersLastDays how long a voucher that was sold lasts
 * @param personalData the fields of personal data that the program uses
 * @param minors how it treats personal data of people under 14
 */
public record Disclosures(
        @Nullable Long joinRewardFen,
        @Nullable LocalDate published,
        @Nullable Integer recordsKeptDays,
        @Nullable Boolean conditionalOnGrowth,
        @Nullable FactSheet factSheet,
        @Nullable VoucherSale voucherSale,
        @Nullable Integer soldVouchersLastDays,
        @Nullable List<DataField> personalData,
        @Nullable Minors minors) {

    /** More than any program needs. */
    public static final int MAX_DATA_FIELDS = 100;

    /** A plan that says nothing more. */
    public static final Disclosures NONE =
            new Disclosures(null, null, null, null, null, null, null, null, null);

    public Disclosures {
        personalData = personalData == null ? null : List.copyOf(personalData);
    }

    /** Whether members see the fact sheet before they join. */
    public enum FactSheet {
        SHOWN,
        NOT_SHOWN
    }

    /** How a program treats personal data of people under 14. */
    public enum Minors {
        /** It takes none. */
        REFUSED,
        /** Their guardians agree. */
        GUARDIAN_CONSENT,
        /** It does not ask. */
        UNCHECKED
    }

    /** Whom a voucher that was sold belongs to. */
    public enum Holding {
        /** Vouchers are granted, never sold. */
        NONE,
        /** A holder known by name (记名). */
        REGISTERED,
        /** Whoever has it (不记名). */
        BEARER
    }

    /**
     * How vouchers are sold.
     *
     * @param mostFen the most that one voucher holds, in fen
     */
    public record VoucherSale(Holding holding, long mostFen) {}

    /**
     * One field of personal data.
     *
     * @param purpose what it is taken for, or null
     * @param consent whether its owner agreed
     * @param optOut whether its owner can turn off targeting by it
     */
    public record DataField(
            String name, @Nullable String purpose, boolean consent, boolean optOut) {}
}
