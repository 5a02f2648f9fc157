package io.huiliu.policy.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text with figures in it: {@code {mechanism.name} promises {percent(mechanism.promised)}}. */
final class Template {
    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    private sealed interface Part {
        /** As it stands. */
        record Plain(String text) implements Part {}

        /** A figure. */
        record Figure(CelRuntime.Program program) implements Part {}
    }

    /** Compiles a text; a brace that opens must close. */
    static Template of(String text, Subject subject) throws Language.BadExpression {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new Language.BadExpression("a brace is not closed");
            }
            parts.add(new Part.Plain(text.substring(at, open)));
            String expression = text.substring(open + 1, close);
            parts.add(new Part.Figure(Language.compile(expression, subject, Language.Result.TEXT)));
            at = close + 1;
        }
        parts.add(new Part.Plain(text.substring(at)));
        return new Template(List.copyOf(parts));
    }

    String fill(Map<String, Object> values) throws CelEvaluationException {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(
                    switch (part) {
                        case Part.Plain plain -> plain.text;
                        case Part.Figure figure -> String.valueOf(figure.program.eval(values));
                    });
        }
        return out.toString();
    }
}
