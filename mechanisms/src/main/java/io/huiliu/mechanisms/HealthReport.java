package io.huiliu.mechanisms;

/** Takes a pool's health figures (mechanisms.md §10). */
public interface HealthReport {
    /**
     * A quantity.
     *
     * @param figure such as {@code cash}, {@code unreleased-entitlement}, {@code
     *     expected-wait-days}
     * @param value in units of 10^-decimals
     */
    void figure(String pool, String figure, long value, int decimals);

    /**
     * A ratio, told exactly as numerator and denominator; a denominator of 0 means that there is
     * none.
     */
    void ratio(String pool, String figure, long numerator, long denominator);
}
