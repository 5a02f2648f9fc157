package io.huiliu.policy;

import io.huiliu.mechanisms.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * One rule that a plan trips.
 *
 * @param rule the rule's id, such as {@code promise}
 * @param message the fact, with the plan's own figures
 * @param remedy what to change
 * @param source the law or notice that the rule comes from
 * @param path the place in the plan, such as {@code mechanisms[0].cap}
 * @param line in the plan file, from 1
 * @param column from 1
 * @param overridableBy the role that may override it with a reason, or null
 */
public record Finding(
        String rule,
        Severity severity,
        Text message,
        Text remedy,
        Text source,
        String path,
        int line,
        int column,
        @Nullable String overridableBy) {}
