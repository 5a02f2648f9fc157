package io.huiliu.plan;

import io.huiliu.money.Decimals;
import java.math.BigInteger;

/** An exact fraction; the denominator is above 0 and the fraction is in lowest terms. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0, 1);
    static final Fraction ONE = of(1, 1);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    static Fraction of(long numerator, long denominator) {
        return lowest(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static Fraction lowest(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
        return new Fraction(numerator.divide(common), denominator.divide(common));
    }

    Fraction minus(Fraction other) {
        return lowest(
                numerator
                        .multiply(other.denominator)
                        .subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
        return lowest(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction dividedBy(Fraction other) {
        return lowest(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Fraction atLeastZero() {
        return numerator.signum() < 0 ? ZERO : this;
    }

    /** floor(10^6 × this), for a fraction of at least 0. */
    int floorPpm() {
        return numerator.multiply(MILLION).divide(denominator).intValueExact();
    }

    /** As people write it, with at most two decimals: 1/3 is "33.33%". */
    String percent() {
        BigInteger scaled =
                numerator.multiply(MILLION).multiply(BigInteger.TWO).divide(denominator);
        return Decimals.percent(
                scaled.add(HUNDRED).divide(HUNDRED.multiply(BigInteger.TWO)).longValue() * 100);
    }

    /** The same, and never 100% for what is more. */
    String percentOfTotal() {
        String text = percent();
        return compareTo(ONE) > 0 && text.equals("100%") ? "100.01%" : text;
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }
}
