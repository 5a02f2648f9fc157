package io.huiliu.cli.terminal;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The languages that messages are written in. */
public enum Language {
    EN,
    ZH;

    /** What the person's machine is set to. */
    public static Language ofMachine() {
        return Locale.getDefault().getLanguage().equals("zh") ? ZH : EN;
    }

    /** What a command line asks for with {@code --lang}; the machine's where it does not. */
    public static Language asked(String... args) {
        for (int i = 0; i < args.length; i++) {
            String value =
                    args[i].startsWith("--lang=")
                            ? args[i].substring("--lang=".length())
                            : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
            switch (value.toLowerCase(Locale.ROOT)) {
                case "en" -> {
                    return EN;
                }
                case "zh" -> {
                    return ZH;
                }
                default -> {}
            }
        }
        return ofMachine();
    }

    /** For what speaks in locales. */
    public Locale locale() {
        return this == ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** Reads {@code --lang}. */
    public static final class Reader implements ITypeConverter<Language> {
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
