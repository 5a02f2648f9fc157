package io.huiliu.simulate.study;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.plan.reading.Fixes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that an axis can take, written as its parameter asks: rounded to as many decimals as
 * the kind reads, with the unit behind.
 */
sealed interface Ladder {
    /** The value at a part of the way, from 0 to below 1. */
    String at(double part);

    /** All values, for a grid. */
    List<String> all();

    /** Values as they are written. */
    record Listed(List<String> values) implements Ladder {
        @Override
        public String at(double part) {
            return values.get((int) (part * values.size()));
        }

        @Override
        public List<String> all() {
            return values;
        }
    }

    /** Numbers with a unit. */
    record Numbers(Axis.Span.Range range, int decimals) implements Ladder {
        @Override
        public String at(double part) {
            return written(BigDecimal.valueOf(part));
        }

        @Override
        public List<String> all() {
            List<String> values = new ArrayList<>();
            BigDecimal last = BigDecimal.valueOf(range.steps() - 1L);
            for (int i = 0; i < range.steps(); i++) {
                BigDecimal part = BigDecimal.valueOf(i).divide(last, 20, RoundingMode.HALF_EVEN);
                values.add(written(part));
            }
            return values;
        }

        private String written(BigDecimal part) {
            BigDecimal way = range.to().subtract(range.from()).multiply(part);
            BigDecimal value = range.from().add(way).setScale(decimals, RoundingMode.HALF_EVEN);
            return Ladder.written(value, range.unit());
        }
    }

    /** More decimals than any kind reads. */
    int MOST_DECIMALS = 6;

    /** The numbers of a range; null if the kind reads none of them. */
    static @Nullable Numbers numbers(Axis.Span.Range range, Kind<?> kind) {
        Kind.Scalar<?> scalar = scalar(kind);
        if (scalar == null) {
            return null;
        }
        BigDecimal between =
                range.from()
                        .add(
                                range.to()
                                        .subtract(range.from())
                                        .multiply(new BigDecimal("0.618034")));
        for (int decimals = MOST_DECIMALS; decimals >= 0; decimals--) {
            BigDecimal probe = between.setScale(decimals, RoundingMode.HALF_EVEN);
            boolean fewer = probe.stripTrailingZeros().scale() < decimals;
            BigDecimal sharp = fewer ? probe.add(BigDecimal.ONE.movePointLeft(decimals)) : probe;
            if (Fixes.accepts(scalar, sharp.toPlainString() + range.unit())) {
                return new Numbers(range, decimals);
            }
        }
        return null;
    }

    /** The kind of one number in it. */
    private static Kind.@Nullable Scalar<?> scalar(Kind<?> kind) {
        return switch (kind) {
            case Kind.Scalar<?> scalar -> scalar;
            case Kind.ByClass<?> byClass -> scalar(byClass.value());
            case Kind.ListOf<?> list -> scalar(list.item());
            case Kind.TableOf table -> null;
            case Kind.MapOf<?> map -> null;
        };
    }

    /** Without zeros at the end of its decimals: 12.5%, 20%. */
    static String written(BigDecimal value, String unit) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString() + unit;
    }
}
