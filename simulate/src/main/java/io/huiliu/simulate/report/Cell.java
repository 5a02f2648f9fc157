package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a {@link Table}.
 *
 * @param text what people read
 * @param value what programs read: the figure unrounded, or null where the cell is words
 * @param grade what is thought of it, or null
 */
public record Cell(Text text, @Nullable Double value, @Nullable Grade grade) {

    static Cell of(Text text) {
        return new Cell(text, null, null);
    }

    static Cell of(String text) {
        return of(Phrase.same(text));
    }

    static Cell share(double share) {
        return figure(Numbers.share(share), share);
    }

    static Cell rate(double share) {
        return figure(Numbers.rate(share), share);
    }

    static Cell multiple(double multiple) {
        return figure(Numbers.multiple(multiple), multiple);
    }

    static Cell yuan(double yuan) {
        return figure(Numbers.yuan(yuan), yuan);
    }

    static Cell count(double count) {
        return figure(Numbers.count(count), count);
    }

    static Cell number(double number) {
        return figure(Numbers.number(number), number);
    }

    static Cell figure(String text, double value) {
        return new Cell(Phrase.same(text), value, null);
    }

    Cell graded(Grade by) {
        return new Cell(text, value, by);
    }
}
