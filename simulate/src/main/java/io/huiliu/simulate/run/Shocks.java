package io.huiliu.simulate.run;

import io.huiliu.simulate.scenario.Expectation;
import io.huiliu.simulate.scenario.Scenario;
import io.huiliu.simulate.scenario.Shock;
import java.util.List;

/** What a scenario's shocks make of a day. */
final class Shocks {
    private final Scenario scenario;
    private final Expectation expectation;

    Shocks(Scenario scenario) {
        this.scenario = scenario;
        expectation = Expectation.of(scenario);
    }

    /** The expected arrivals of a day: once growth has stopped, as many as leave. */
    double arrivals(int day) {
        return expectation.arrivals(day);
    }

    /** By what orders and arrivals of a day are multiplied. */
    double volume(int day) {
        return expectation.volume(day);
    }

    <T extends Shock> List<T> of(Class<T> type) {
        return scenario.shocks().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
