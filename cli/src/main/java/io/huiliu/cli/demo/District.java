package io.huiliu.cli.demo;

import java.util.List;

/** The town's districts, with their real codes; the first are the busiest. */
enum District {
    HUANGPU("310101"),
    PUDONG("310115"),
    XUHUI("310104"),
    XIHU("330106"),
    BINJIANG("330108");

    private static final List<District> ALL = List.of(values());

    private final String code;

    District(String code) {
        this.code = code;
    }

    static List<District> all() {
        return ALL;
    }

    static District draw(SplitMix64 draw) {
        return ALL.get(draw.lowBelow(ALL.size()));
    }

    String code() {
        return code;
    }

    String city() {
        return code.substring(0, 4) + "00";
    }

    String province() {
        return code.substring(0, 2) + "0000";
    }
}
