package io.huiliu.cli.demo;

import java.util.List;

/** What the town's merchants sell: how much people spend there at a time, and what it concedes. */
enum Trade {
    BREAKFAST("breakfast", 1_200, 3, 8),
    SUPERMARKET("supermarket", 6_800, 3, 5),
    RESTAURANT("restaurant", 11_800, 8, 20),
    TEA("tea", 1_900, 10, 20),
    PHARMACY("pharmacy", 4_500, 5, 12),
    CLOTHES("clothes", 19_900, 10, 20),
    HAIRDRESSER("hairdresser", 5_800, 10, 20),
    APPLIANCES("appliances", 89_000, 3, 8);

    private static final List<Trade> ALL = List.of(values());
    private static final int[] SIXTEENTHS_OF_AN_OCTAVE = new int[16];

    static {
        // 2^(i/16) in 1/65536, each the one before times 2^(1/16) = 68438 / 65536.
        SIXTEENTHS_OF_AN_OCTAVE[0] = 1 << 16;
        for (int i = 1; i < 16; i++) {
            SIXTEENTHS_OF_AN_OCTAVE[i] = (int) ((SIXTEENTHS_OF_AN_OCTAVE[i - 1] * 68_438L) >> 16);
        }
    }

    private final String productClass;
    private final int medianFen;
    private final int lowPercent;
    private final int highPercent;

    Trade(String productClass, int medianFen, int lowPercent, int highPercent) {
        this.productClass = productClass;
        this.medianFen = medianFen;
        this.lowPercent = lowPercent;
        this.highPercent = highPercent;
    }

    static Trade draw(SplitMix64 draw) {
        return ALL.get(draw.below(ALL.size()));
    }

    /** As orders name it. */
    String productClass() {
        return productClass;
    }

    /** A concession rate in whole percents. */
    int drawPercent(SplitMix64 draw) {
        return draw.between(lowPercent, highPercent);
    }

    /**
     * What one purchase comes to, in fen: close to log-normal around the median, two thirds of all
     * within a factor of 2. The exponent is the sum of eight bytes, which is close to normal.
     */
    long drawFen(SplitMix64 draw) {
        long bits = draw.next();
        int sum = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            sum += (int) ((bits >>> shift) & 0xff);
        }
        int sixteenths = Math.floorDiv(sum - 8 * 255 / 2, 13);
        int factor = SIXTEENTHS_OF_AN_OCTAVE[Math.floorMod(sixteenths, 16)];
        int octaves = Math.floorDiv(sixteenths, 16);
        long fen = (long) medianFen * factor;
        fen = octaves >= 0 ? fen << octaves : fen >> -octaves;
        return priced(Math.max(fen >> 16, 100), draw);
    }

    /** Most prices end in a round figure or in 90 fen. */
    private static long priced(long fen, SplitMix64 draw) {
        int style = draw.below(10);
        if (style < 4) {
            return fen / 100 * 100;
        }
        if (style < 7) {
            return fen / 100 * 100 + 90;
        }
        return style < 9 ? fen / 10 * 10 : fen;
    }
}
