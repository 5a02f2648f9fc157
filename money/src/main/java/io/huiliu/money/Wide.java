package io.huiliu.money;

/**
 * Exact products of 64-bit numbers through 128 bits. Every division says how it rounds; a quotient
 * that does not fit 64 bits is an {@link ArithmeticException}, never a wrap. All operands are
 * non-negative.
 */
public final class Wide {
    private Wide() {}

    /** floor(a·b / divisor). */
    public static long mulDivFloor(long a, long b, long divisor) {
        requireOperands(a, b, divisor);
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == 0 && low >= 0 ? low / divisor : divide(high, low, divisor);
    }

    /** ceil(a·b / divisor). */
    public static long mulDivCeil(long a, long b, long divisor) {
        long floor = mulDivFloor(a, b, divisor);
        return floor * divisor == a * b ? floor : Math.addExact(floor, 1);
    }

    /** Compares a·b with c·d: negative, zero or positive, as {@link Long#compare}. */
    public static int compareProducts(long a, long b, long c, long d) {
        requireOperands(a, b, 1);
        requireOperands(c, d, 1);
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    private static void requireOperands(long a, long b, long divisor) {
        if ((a | b) < 0 || divisor <= 0) {
            throw new ArithmeticException(
                    "operands "
                            + a
                            + ", "
                            + b
                            + " must not be negative and the divisor "
                            + divisor
                            + " must be positive");
        }
    }

    /**
     * Divides the unsigned 128-bit number high:low (high below 2^62) by a positive divisor, after
     * Knuth's algorithm D. A positive divisor has a leading zero, so the shift is never 0.
     */
    private static long divide(long high, long low, long divisor) {
        if (high >= divisor) {
            throw new ArithmeticException("the quotient does not fit 64 bits");
        }
        int shift = Long.numberOfLeadingZeros(divisor);
        long v = divisor << shift;
        long u = (high << shift) | (low >>> (64 - shift));
        long rest = low << shift;
        long vHigh = v >>> 32;
        long vLow = v & 0xFFFF_FFFFL;
        long q1 = digit(u, rest >>> 32, vHigh, vLow);
        long u21 = (u << 32) + (rest >>> 32) - q1 * v;
        long q0 = digit(u21, rest & 0xFFFF_FFFFL, vHigh, vLow);
        long quotient = (q1 << 32) + q0;
        if (quotient < 0) {
            throw new ArithmeticException("the quotient does not fit 63 bits");
        }
        return quotient;
    }

    /** One 32-bit digit of the quotient of (u·2^32 + next) by vHigh·2^32 + vLow. */
    private static long digit(long u, long next, long vHigh, long vLow) {
        long q = Long.divideUnsigned(u, vHigh);
        long r = u - q * vHigh;
        while (q >= 1L << 32 || Long.compareUnsigned(q * vLow, (r << 32) + next) > 0) {
            q--;
            r += vHigh;
            if (r >= 1L << 32) {
                break;
            }
        }
        return q;
    }
}
