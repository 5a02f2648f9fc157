package io.huiliu.policy.rules;

import io.huiliu.mechanisms.terms.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * A policy: dated rules.
 *
 * @param id such as {@code cn-2026}
 * @param version 1 or more
 * @param effective from when its rules hold
 * @param note what whoever relies on it must know
 * @param rules in the order of the file
 * @param hash SHA-256 of the file's bytes, in hexadecimal
 */
public record Policy(
        String id,
        int version,
        Text title,
        LocalDate effective,
        Text note,
        List<Rule> rules,
        String hash) {

    public Policy {
        rules = List.copyOf(rules);
    }

    /** Rules that are watched while a program runs, one for each id. */
    public List<Rule> live() {
        return rules.stream().filter(rule -> rule.kind() == Rule.Kind.LIVE).toList();
    }
}
