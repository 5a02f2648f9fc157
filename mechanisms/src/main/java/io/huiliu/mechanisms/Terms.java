package io.huiliu.mechanisms;

import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one mechanism in one plan version: a record that its {@link Form} reads from a
 * plan file.
 */
public interface Terms {
    /** The mechanism's name in the plan, unique there; its pool is {@code pool:<name>}. */
    String name();

    /** The form that these terms were read by. */
    Form<? extends Terms> form();

    /** Builds the mechanism with empty state. Called once in a program's life for each name. */
    Mechanism open(Site site);

    /**
     * Whether its orders need a number from the verifiable generator (mechanisms.md §12, {@link
     * Order#draw}). A {@code draw} command always has one.
     */
    default boolean draws() {
        return false;
    }

    /** How its rewards are taxed, as the plan states it; null where it is silent. */
    default @Nullable String taxClass() {
        return null;
    }

    /**
     * States the most that the mechanism can take of an order's concession, for the check at load
     * time.
     */
    default void claim(Claims claims) {}

    /** The other mechanisms that these terms name; the plan must have them. */
    default List<Reference> references() {
        return List.of();
    }

    /** What at most one mechanism of a plan may do, if these terms do such a thing. */
    default @Nullable Sole sole() {
        return null;
    }

    /**
     * Something that two mechanisms of a plan cannot both do.
     *
     * @param key the parameter that asks for it
     * @param what it, after "already"
     */
    record Sole(String key, Text what) {}

    /**
     * Another mechanism of the same plan.
     *
     * @param key the parameter that names it
     * @param form the name of its form, such as {@code participation}
     * @param name its name in the plan
     */
    record Reference(String key, String form, String name) {}
}
