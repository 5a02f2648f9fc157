package io.huiliu.mechanisms;

/** An order's figures before a refund shrank it; {@link Order} shows the new ones. All in fen. */
public record Before(long amountFen, long concessionFen, long profitFen, int weightPpm) {}
