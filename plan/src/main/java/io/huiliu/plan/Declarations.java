package io.huiliu.plan;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operator declares of a plan for the gate (plans.md; policy.md). Each is null where the
 * plan is silent; a plan can be settled and simulated without them, and goes live only with all of
 * them.
 *
 * @param joinFeeFen any fee, deposit or qualifying purchase to join, to recruit or to hold a rank,
 *     in fen; 0 is none
 * @param custody who holds the customers' money
 * @param cashOut what a member can turn into cash
 * @param transferable whether members can pass value to one another
 * @param publicOffering whether units or dividends are offered to the public
 * @param odds whether draws have published odds
 * @param texts the texts that members see, by name, in the order written
 * @param disclosures what else a plan may say of itself
 */
public record Declarations(
        @Nullable Long joinFeeFen,
        @Nullable Custody custody,
        @Nullable CashOut cashOut,
        @Nullable Boolean transferable,
        @Nullable Boolean publicOffering,
        @Nullable Odds odds,
        @Nullable List<Kind.Named<Text>> texts,
        Disclosures disclosures) {

    /** A plan that declares nothing. */
    public static final Declarations NONE =
            new Declarations(null, null, null, null, null, null, null, Disclosures.NONE);

    public Declarations {
        texts = texts == null ? null : List.copyOf(texts);
    }

    /** Who holds the customers' money between payer and payee. */
    public enum Custody {
        /** A licensed payment institution, which splits it (分账). */
        LICENSED_INSTITUTION,
        /** The platform itself. */
        PLATFORM
    }

    /** What a member can turn into cash. */
    public enum CashOut {
        NONE,
        /** The balance, paid out through the licensed institution. */
        BALANCE,
        /** Points or vouchers too. */
        POINTS_OR_VOUCHERS
    }

    /** How draws stand. */
    public enum Odds {
        /** The plan draws nothing. */
        NONE,
        /** Number and odds of the prizes are published before the start. */
        PUBLISHED,
        UNPUBLISHED,
        /** Changed after the start. */
        CHANGED
    }
}
