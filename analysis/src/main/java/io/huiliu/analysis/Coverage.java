package io.huiliu.analysis;

/**
 * What cash set aside means for what was promised, whatever the mechanism (policy.md, "The fact
 * sheet"). A pool pays out no more than came in, so of promises of k backed by c each, the share
 * c/k can ever be paid unless later orders pay for earlier ones.
 */
final class Coverage {
    private Coverage() {}

    /** c/k: 1 is full; NaN where nothing is promised. */
    static double atZeroBreakage(double promised, double contributed) {
        return promised == 0 ? Double.NaN : contributed / promised;
    }

    /** 1 − c/k, at least 0; 0 where nothing is promised. */
    static double neverPaidIfOrdersStop(double promised, double contributed) {
        return promised == 0 ? 0 : Math.max(0, 1 - contributed / promised);
    }
}
