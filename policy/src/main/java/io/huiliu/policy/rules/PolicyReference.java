package io.huiliu.policy.rules;

import io.huiliu.policy.model.Structure;
import io.huiliu.policy.model.Vocabulary;

/** The reference of the fields that conditions can name, as Markdown, made from the vocabulary. */
public final class PolicyReference {
    private PolicyReference() {}

    /** The page. */
    public static String text() {
        StringBuilder out = new StringBuilder();
        out.append(
                """
                # Fields of policy conditions

                Made from the vocabulary that conditions are checked against; do not edit it by hand. How to write a rule: \
                [guide](../guides/write-a-policy.md). For editors: [policy.schema.json](policy.schema.json).

                Shares are plain numbers: 0.3 is 30%. Money is in yuan. `percent(x)`, `times(x)` and `yuan(x)` turn a double into \
                text, for messages. In rules `for-each: text`, `found` is the list of the rule's `words` that stand in the text.
                """);
        for (Structure<?> structure : Vocabulary.ALL) {
            out.append("\n## ").append(structure.name()).append("\n\n");
            out.append(structure.meaning())
                    .append("\n\n| field | type | meaning |\n|---|---|---|\n");
            for (Structure.Field<?> field : structure.fields()) {
                out.append(
                        "| `%s.%s` | %s | %s |\n"
                                .formatted(
                                        structure.name(),
                                        field.name(),
                                        field.type().word(),
                                        field.meaning()));
            }
        }
        return out.toString();
    }
}
