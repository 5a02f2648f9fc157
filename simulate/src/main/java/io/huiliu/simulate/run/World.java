package io.huiliu.simulate.run;

import io.huiliu.plan.Plan;
import io.huiliu.simulate.scenario.Consumers;
import io.huiliu.simulate.scenario.Scenario;

/** What all agents of one run share. */
record World(
        Plan plan,
        Scenario scenario,
        Offers offers,
        Shocks shocks,
        Draws draws,
        Driver driver,
        Members members,
        OpenBuyers buyers,
        Shops shops) {

    Consumers consumers() {
        return scenario.consumers();
    }

    /** The whole days of a month of churn and rates. */
    static final int MONTH = 30;
}
