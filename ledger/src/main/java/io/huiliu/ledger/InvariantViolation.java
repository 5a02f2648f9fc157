package io.huiliu.ledger;

/** A law that the ledger or a mechanism holds was about to be broken. */
public final class InvariantViolation extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public InvariantViolation(String fact) {
        super(fact);
    }
}
