package io.huiliu.simulate.run;

import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.Shock;
import java.util.List;

/** What a scenario's shocks make of a day. */
final class Shocks {
    private final Scenario scenario;
    private int growthStops = Integer.MAX_VALUE;

    Shocks(Scenario scenario) {
        this.scenario = scenario;
        for (Shock.GrowthStops stop : of(Shock.GrowthStops.class)) {
            growthStops = Math.min(growthStops, stop.day());
        }
    }

    /** The expected arrivals of a day: those of the day on which growth stopped from then on. */
    double arrivals(int day) {
        return scenario.growth().arrivals(Math.min(day, growthStops)) * volume(day);
    }

    /** By what orders and arrivals of a day are multiplied. */
    double volume(int day) {
        double factor = 1;
        for (Shock.Volume volume : of(Shock.Volume.class)) {
            if (day >= volume.day() && day - volume.day() < volume.forDays()) {
                factor *= volume.factor();
            }
        }
        return factor;
    }

    <T extends Shock> List<T> of(Class<T> type) {
        return scenario.shocks().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
