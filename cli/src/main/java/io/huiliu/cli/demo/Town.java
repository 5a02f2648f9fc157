package io.huiliu.cli.demo;

import java.util.function.Consumer;

/**
 * A Chinese town that does not exist: its members, merchants, agents, purchases and refunds as an
 * event file, drawn from a seed. The same numbers give the same lines.
 *
 * <p>A tenth of the members and half of the merchants are there on the first morning, 1 January
 * 2025; the other members come over the first three quarters of the days, the other merchants over
 * the first half. Three of four newcomers were invited, by those who already invited many rather
 * than by others. A member buys about once in six days, more towards the weekend, mostly in its own
 * district. Of a hundred purchases three are refunded, half of those within 7 days and half between
 * 8 and 25 days later.
 *
 * <p>With {@code redeems}, from the 61st day on a few members spend vouchers: a thousandth of what
 * was conceded on their purchases until 60 days before. A plan that releases less refuses these.
 *
 * @param seed any number
 * @param members from 1 to 10 million
 * @param merchants from 1 to 1 million
 * @param days from 1 to 3650
 * @param redeems whether vouchers are spent
 */
public record Town(long seed, int members, int merchants, int days, boolean redeems) {

    public Town {
        check("members", members, 10_000_000);
        check("merchants", merchants, 1_000_000);
        check("days", days, 3650);
    }

    private static void check(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(
                    what + " is " + number + "; allowed are 1 to " + most);
        }
    }

    /**
     * Sends all events in time order, one JSON object a line, without line feeds. Memory grows with
     * members, merchants and what is bought in 60 days, not with the days.
     */
    public void write(Consumer<String> lines) {
        new TownStory(this, lines).tell();
    }
}
