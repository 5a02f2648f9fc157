package io.huiliu.cli.imports;

/**
 * Which of two events of the same instant stands first in the file: what is declared before what
 * uses it, and an order before what changes it. Events of one place in this order keep the order in
 * which they were added.
 */
enum EventOrder {
    REGION(0),
    MEMBER(1),
    MERCHANT(2),
    SETTING(3),
    ORDER(4),
    AFTER_ORDER(5),
    REFUND(6);

    /** Smaller stands first; below 16. */
    private final int rank;

    EventOrder(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    static EventOrder of(String type) {
        return switch (type) {
            case "region" -> REGION;
            case "member" -> MEMBER;
            case "merchant" -> MERCHANT;
            case "rate", "bind", "rank", "agent", "freeze", "unfreeze" -> SETTING;
            case "order" -> ORDER;
            case "refund" -> REFUND;
            default -> AFTER_ORDER;
        };
    }
}
