package io.huiliu.mechanisms.valuepool;

import io.huiliu.money.Share;
import io.huiliu.money.Wide;

/**
 * By what multiple the volume must grow until the price has doubled. Without sales the price grows
 * like n^(1 − μ) with the volume n and the minted part μ (mechanisms.md §3), so the multiple is
 * 2^(1/(1 − μ)): 4 at 50%, 10.08 at 70%. The policy shows no price without it.
 */
final class VolumeToDouble {
    private static final int BITS = 30;
    private static final long ONE = 1L << BITS;
    private static final int LARGEST_EXPONENT = 42;

    private VolumeToDouble() {}

    /** The multiple in 1e-6, floored; 0 if it is above 2^42, or if the price never doubles. */
    static long micro(int mintPpm) {
        int kept = Share.WHOLE_PPM - mintPpm;
        int whole = kept == 0 ? LARGEST_EXPONENT + 1 : Share.WHOLE_PPM / kept;
        if (whole > LARGEST_EXPONENT) {
            return 0;
        }
        long power = powerOfTwo(Share.WHOLE_PPM % kept, kept);
        return Wide.mulDivFloor(power, (long) Share.WHOLE_PPM << whole, ONE);
    }

    /** 2^(numerator/denominator) below 2, by the binary digits of the exponent and square roots. */
    private static long powerOfTwo(long numerator, long denominator) {
        long power = ONE;
        long root = 2 * ONE;
        long left = numerator;
        for (int digit = 0; digit < BITS; digit++) {
            root = squareRoot(root << BITS);
            left *= 2;
            if (left >= denominator) {
                left -= denominator;
                power = power * root >> BITS;
            }
        }
        return power;
    }

    private static long squareRoot(long square) {
        long root = 1L << (65 - Long.numberOfLeadingZeros(square)) / 2;
        long next = (root + square / root) / 2;
        while (next < root) {
            root = next;
            next = (root + square / root) / 2;
        }
        return root;
    }
}
