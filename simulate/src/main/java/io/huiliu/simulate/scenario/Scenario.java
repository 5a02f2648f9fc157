package io.huiliu.simulate.scenario;

import io.huiliu.mechanisms.terms.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * What happens to a program from its first day on. All rates are of the scenario as written; what
 * one run makes of them is drawn from its seed.
 *
 * @param id {@code [a-z0-9-]}; its file is {@code <id>.yaml}
 * @param about one or two sentences on what it shows
 * @param start the first business day
 * @param days business days that are run, from 1 to 3,650
 * @param growth how consumers arrive
 * @param shocks what goes wrong, in the order of their days
 * @param hash SHA-256 of the file's bytes, in hexadecimal
 * @param source the file's text
 */
public record Scenario(
        String id,
        Text title,
        Text about,
        LocalDate start,
        int days,
        Growth growth,
        Consumers consumers,
        Merchants merchants,
        List<Shock> shocks,
        String hash,
        String source) {

    public static final int MAX_DAYS = 3_650;
    public static final int MAX_SHOCKS = 100;

    /** The most members, merchants and orders that a scenario may come to on average. */
    public static final int MAX_MEMBERS = 10_000_000;

    public static final int MAX_MERCHANTS = 1_000_000;
    public static final int MAX_ORDERS = 200_000_000;

    public Scenario {
        shocks = List.copyOf(shocks);
    }

    /** Orders of one run on average; 0 for a replay, whose file says. */
    public double expectedOrders() {
        return Expectation.of(this).orders();
    }
}
