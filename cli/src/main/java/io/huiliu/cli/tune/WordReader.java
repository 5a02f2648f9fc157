package io.huiliu.cli.tune;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.TermException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a constant by its word: LOWER_DECILE is {@code lower-decile}. */
class WordReader<E extends Enum<E>> implements ITypeConverter<E> {
    private final Kind.Scalar<E> kind;

    WordReader(Class<E> type) {
        kind = Kinds.choice(type);
    }

    @Override
    public E convert(String text) {
        try {
            return kind.parse().apply(text);
        } catch (TermException e) {
            throw new TypeConversionException(
                    "'"
                            + text
                            + "' is none of them; allowed: "
                            + String.join(", ", kind.choices()));
        }
    }
}
