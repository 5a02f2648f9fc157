package io.huiliu.cli.imports;

import io.huiliu.cli.imports.Problem.Code;
import io.huiliu.cli.terminal.Words;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a field of an event holds, and how the ways people write it become the one that events have.
 */
enum FieldKind {
    /** At most 64 bytes. */
    ID {
        @Override
        String read(String text) throws BadValueException {
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_ID_BYTES) {
                throw new BadValueException(
                        Code.BAD_ID,
                        Words.of(
                                "'%s' has %d bytes; at most %d are allowed, so map a shorter"
                                        + " column",
                                "“%s”有 %d 字节；最多 %d 字节，请改用较短的列", text, bytes, LONGEST_ID_BYTES));
            }
            return text;
        }
    },

    /** Taken as it is. */
    TEXT {
        @Override
        String read(String text) {
            return text;
        }
    },

    /** Above zero, at most two decimals. */
    AMOUNT {
        @Override
        String read(String text) throws BadValueException {
            return money(text, 1);
        }
    },

    /** As {@link #AMOUNT}, or zero. */
    AMOUNT_OR_ZERO {
        @Override
        String read(String text) throws BadValueException {
            return money(text, 0);
        }
    },

    /** A share of 100%, at most four decimals of a percent. */
    RATE {
        @Override
        String read(String text) throws BadValueException {
            String plain = withoutBlanks(text);
            if (!PERCENT.matcher(plain).matches()
                    || new BigDecimal(plain.substring(0, plain.length() - 1))
                                    .compareTo(BigDecimal.valueOf(100))
                            > 0) {
                throw new BadValueException(
                        Code.BAD_RATE,
                        Words.of(
                                "'%s' is not a rate; write it as 10%% (suffix: \"%%\" adds the sign"
                                        + " to a bare number)",
                                "“%s”不是费率；应写成 10%%（列中只有数字时用 suffix: \"%%\" 补上）", text));
            }
            return plain;
        }
    },

    /** From 0 to 1, or {@code hold}. */
    WEIGHT {
        @Override
        String read(String text) throws BadValueException {
            String plain = withoutBlanks(text);
            if (!plain.equals("hold") && !FROM_0_TO_1.matcher(plain).matches()) {
                throw new BadValueException(
                        Code.BAD_VALUE,
                        Words.of(
                                "'%s' is not a weight; a decimal from 0 to 1 or hold is allowed",
                                "“%s”不是权重；只能是 0 到 1 的小数或 hold", text));
            }
            return plain;
        }
    };

    private static final int LONGEST_ID_BYTES = 64;
    private static final Pattern PLAIN = Pattern.compile("[0-9.,%]*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CURRENCY =
            Pattern.compile("^(?:CNY|RMB|BRL|USD|EUR|R\\$|US\\$|[¥$€£])|(?:元|CNY|RMB)$");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(?:\\.\\d{1,4})?%");
    private static final Pattern FROM_0_TO_1 = Pattern.compile("0(?:\\.\\d{1,6})?|1(?:\\.0{1,6})?");

    /** The text as events have it. The text is not empty. */
    abstract String read(String text) throws BadValueException;

    private static String money(String text, long leastHundredths) throws BadValueException {
        String plain = CURRENCY.matcher(withoutBlanks(text)).replaceAll("");
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        Long hundredths = Hundredths.read(plain);
        if (hundredths == null || hundredths < leastHundredths) {
            throw new BadValueException(
                    Code.BAD_AMOUNT,
                    Words.of(
                            "'%s' is not an amount; allowed are decimals from %s with at most two"
                                    + " decimals, a currency sign, and commas between thousands",
                            "“%s”不是金额；只能是不小于 %s、至多两位小数的数，可带货币符号与千位逗号",
                            text,
                            Hundredths.text(leastHundredths)));
        }
        return Hundredths.text(hundredths);
    }

    /** Also turns full-width digits and signs, such as １ and ￥, into plain ones. */
    private static String withoutBlanks(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
