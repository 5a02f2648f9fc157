package io.huiliu.plan;

import io.huiliu.mechanisms.Terms;
import io.huiliu.money.Share;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan's takers take of the concession at most, at one concession rate: the waterfall that
 * was checked when the plan was compiled, for people to see.
 *
 * @param concessionPpm the concession rate, in ppm of the amount
 * @param takers in plan order
 * @param total of all takers, as people write it: {@code 91%} of the concession
 */
public record WorstCase(int concessionPpm, List<Taker> takers, String total) {

    /**
     * One taker.
     *
     * @param mechanism its name in the plan
     * @param key the parameter, such as {@code fund}
     * @param taken the part of the concession, as people write it
     */
    public record Taker(String mechanism, String key, Share share, String taken) {}

    /** The worst case at a rate, which is above 0. */
    public static WorstCase at(int concessionPpm, Plan plan) {
        List<Waterfall.Claim> claims = new ArrayList<>();
        for (int i = 0; i < plan.mechanisms().size(); i++) {
            int number = i;
            Terms terms = plan.mechanisms().get(i);
            terms.claim(
                    (key, share) ->
                            claims.add(new Waterfall.Claim(number, terms.name(), key, share)));
        }
        Waterfall waterfall = Waterfall.at(concessionPpm, claims);
        List<Taker> takers =
                waterfall.parts().stream()
                        .map(
                                part ->
                                        new Taker(
                                                part.claim().name(),
                                                part.claim().key(),
                                                part.claim().share(),
                                                part.taken().percent()))
                        .toList();
        return new WorstCase(concessionPpm, takers, waterfall.total().percentOfTotal());
    }
}
