package io.huiliu.cli.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The concession rates that merchants without one are given, in tenths of a percent.
 *
 * @param low the least, at least 1 (0.1%)
 * @param high the greatest, at most 1000 (100%)
 */
record RateRange(int low, int high) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,3})(?:\\.(\\d))?%\\.\\.(\\d{1,3})(?:\\.(\\d))?%");

    RateRange {
        if (low < 1 || low > high || high > 1000) {
            throw new IllegalArgumentException("rates from " + low + " to " + high);
        }
    }

    /** The merchant's rate, which depends on its id alone: {@code 12%} or {@code 12.5%}. */
    String drawFor(String merchant) {
        int tenths = low + StableHash.below(high - low + 1, merchant);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + "%";
    }

    /** Reads {@code --rate}. */
    static final class Reader implements ITypeConverter<RateRange> {
        @Override
        public RateRange convert(String value) {
            Matcher parts = WRITTEN.matcher(value);
            if (parts.matches()) {
                int low = tenths(parts.group(1), parts.group(2));
                int high = tenths(parts.group(3), parts.group(4));
                if (low >= 1 && low <= high && high <= 1000) {
                    return new RateRange(low, high);
                }
            }
            throw new TypeConversionException(
                    "'%s' is not a range of rates; write it as 5%%..20%%, from 0.1%% to 100%% in steps of 0.1%%"
                            .formatted(value));
        }

        private static int tenths(String whole, String tenth) {
            return Integer.parseInt(whole) * 10 + (tenth == null ? 0 : Integer.parseInt(tenth));
        }
    }
}
