package io.huiliu.mechanisms.terms;

import java.util.List;
import java.util.function.Function;

/**
 * All parameters of one mechanism and how its terms are read from them.
 *
 * @param name the mechanism's key in a plan's list, such as {@code growth-release}
 * @param section where its rules stand, such as {@code §2}
 * @param read values to terms; it reports problems to the values and may then return terms that are
 *     not used
 */
public record Form<T>(
        String name,
        String section,
        Text title,
        Text help,
        List<Param<?>> params,
        Function<Values, T> read) {
    public Form {
        params = List.copyOf(params);
    }
}
