package io.huiliu.cli.imports;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The languages that messages are written in. */
enum Language {
    EN,
    ZH;

    /** What the person's machine is set to. */
    static Language ofMachine() {
        return Locale.getDefault().getLanguage().equals("zh") ? ZH : EN;
    }

    /** Reads {@code --lang}. */
    static final class Reader implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "en" -> EN;
                case "zh" -> ZH;
                default ->
                        throw new TypeConversionException(
                                "'" + value + "' is not a language; allowed: zh, en");
            };
        }
    }
}
