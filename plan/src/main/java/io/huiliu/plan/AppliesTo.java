package io.huiliu.plan;

/** What an amendment changes, as {@code applies-to} says (mechanisms.md §2, Amendment). */
public enum AppliesTo {
    /** Cohorts first released, lots and claims created from then on. */
    NEW,
    /** Live ones too. */
    ALL
}
