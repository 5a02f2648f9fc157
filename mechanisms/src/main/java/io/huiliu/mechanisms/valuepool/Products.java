package io.huiliu.mechanisms.valuepool;

import io.huiliu.money.Wide;

/** Exact comparison of products of three, through 192 bits. All factors are non-negative. */
final class Products {
    private Products() {}

    /** Compares a·b·c with d·e·f: negative, zero or positive. */
    static int compare(long a, long b, long c, long d, long e, long f) {
        long highLeft = Math.multiplyHigh(a, b);
        long highRight = Math.multiplyHigh(d, e);
        long left = a * b;
        long right = d * e;
        if (highLeft == 0 && highRight == 0 && (left | right) >= 0) {
            return Wide.compareProducts(left, c, right, f);
        }
        long middleLeft = Math.unsignedMultiplyHigh(left, c) + highLeft * c;
        long middleRight = Math.unsignedMultiplyHigh(right, f) + highRight * f;
        long topLeft = top(highLeft, c, left);
        long topRight = top(highRight, f, right);
        if (topLeft != topRight) {
            return Long.compare(topLeft, topRight);
        }
        return middleLeft != middleRight
                ? Long.compareUnsigned(middleLeft, middleRight)
                : Long.compareUnsigned(left * c, right * f);
    }

    /** The highest 64 of the 192 bits of (high:low)·factor. */
    private static long top(long high, long factor, long low) {
        long carried = Math.unsignedMultiplyHigh(low, factor);
        long middle = carried + high * factor;
        int carry = Long.compareUnsigned(middle, carried) < 0 ? 1 : 0;
        return Math.unsignedMultiplyHigh(high, factor) + carry;
    }
}
