package io.huiliu.engine.gains;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A gain that a rule really lets one make.
 *
 * @param yuan how much
 * @param closing the parameters that close it, those that the plan has
 */
record Gain(Trick trick, Setting setting, BigDecimal yuan, Closing closing) {
    /** The end of a program pays cumulative floors: a fen more or less is its rounding. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    /** All gains, by trick and setting; fails where nothing closes one. */
    static List<Gain> all(List<Setting> settings) {
        return Stream.of(Trick.values())
                .flatMap(trick -> settings.stream().map(setting -> new Played(trick, setting)))
                .parallel()
                .map(Played::gain)
                .flatMap(Optional::stream)
                .toList();
    }

    private record Played(Trick trick, Setting setting) {
        Optional<Gain> gain() {
            BigDecimal yuan = trick.gain(setting);
            return isGain(yuan) ? Optional.of(closed(yuan)) : Optional.empty();
        }

        private Gain closed(BigDecimal yuan) {
            for (Closing all : trick.closings()) {
                Closing closing = all.in(setting.plan());
                if (!closing.isEmpty() && !isGain(trick.gain(setting.with(closing)))) {
                    return new Gain(trick, setting, yuan, closing);
                }
            }
            throw new AssertionError(
                    "under %s this gains %s, and nothing closes it: %s"
                            .formatted(setting.name(), yuan, trick.story()));
        }
    }

    private static boolean isGain(BigDecimal yuan) {
        return yuan.compareTo(ROUNDING) > 0;
    }

    /** Whether another tells the same already: a variant where its plan gains as much. */
    boolean repeats(Gain other) {
        return trick == other.trick
                && !setting.equals(other.setting)
                && setting.base().equals(other.setting.name())
                && yuan.compareTo(other.yuan) == 0;
    }
}
