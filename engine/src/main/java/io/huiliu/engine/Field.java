package io.huiliu.engine;

import java.util.Locale;

/**
 * The fields that commands have besides their type, id and instant, with the form of their values
 * (plans.md, "An event file").
 */
public enum Field {
    MEMBER(Form.ID),
    MERCHANT(Form.ID),
    AMOUNT(Form.FEN),
    RATE(Form.PPM),
    COST(Form.FEN),
    DISTRIBUTION(Form.FEN),
    VOUCHER(Form.FEN),
    CLASS(Form.ID),
    REGION(Form.ID),
    /** 0 to 1, or {@code hold}, which is {@link #HOLD}. */
    WEIGHT(Form.WEIGHT),
    REFERRER(Form.ID),
    /** {@code merchant:<id>}: who pays with vouchers, where it is not a member. */
    PAYER(Form.TEXT),
    ORDER(Form.ID),
    POOL(Form.ID),
    /** Value points or units, in 1e-6. */
    POINTS(Form.MICRO),
    TO(Form.TEXT),
    FROM(Form.TEXT),
    SOURCE(Form.TEXT),
    PARENT(Form.ID),
    LEVEL(Form.ID),
    RANK(Form.ID),
    ROLE(Form.ID),
    DIVIDEND(Form.ID),
    /** A weight in a dividend: a whole number. */
    SHARE_WEIGHT(Form.COUNT),
    ITEM(Form.TEXT),
    COINS(Form.FEN),
    DEBT(Form.FEN),
    WITHDRAWAL(Form.ID),
    DECISION(Form.ID),
    REASON(Form.TEXT),
    DEBIT(Form.TEXT),
    CREDIT(Form.TEXT),
    ASSET(Form.TEXT),
    APPROVALS(Form.TEXT),
    PLAN(Form.TEXT),
    EFFECTIVE(Form.DATE),
    APPLIES_TO(Form.ID),
    DATE(Form.DATE);

    /** The form of a field's value. */
    public enum Form {
        /** 1 to 64 bytes of UTF-8. */
        ID,
        /** At most 1,000 bytes of UTF-8. */
        TEXT,
        /** A decimal with at most two decimals, in 1/100. */
        FEN,
        /** A decimal with at most six decimals, in 1e-6. */
        MICRO,
        /** A percentage with at most four decimals, in ppm. */
        PPM,
        /** A decimal from 0 to 1 with at most six decimals, in ppm, or {@code hold}. */
        WEIGHT,
        /** A whole number. */
        COUNT,
        /** An ISO date, as epoch day. */
        DATE
    }

    /** The value of {@link #WEIGHT} that keeps an order in review. */
    public static final long HOLD = -1;

    private final Form form;

    Field(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    /** The name in event files. */
    public String key() {
        return this == SHARE_WEIGHT ? "weight" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isBytes() {
        return form == Form.ID || form == Form.TEXT;
    }
}
