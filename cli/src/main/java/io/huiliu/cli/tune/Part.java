package io.huiliu.cli.tune;

import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.TermException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A part as people write it, {@code 1%}, or {@code any} for a limit that is not to hold. */
record Part(double value) {
    private static final double PPM = 1e6;

    static final Part ANY = new Part(Double.NaN);

    boolean isAny() {
        return Double.isNaN(value);
    }

    /** The value, or another where any will do. */
    double or(double any) {
        return isAny() ? any : value;
    }

    /** Reads an option. */
    static final class Reader implements ITypeConverter<Part> {
        @Override
        public Part convert(String text) {
            if (text.equals("any")) {
                return ANY;
            }
            try {
                return new Part(Kinds.RATE_PPM.parse().apply(text) / PPM);
            } catch (TermException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no limit; allowed: a percentage such as 1%, or any");
            }
        }
    }
}
