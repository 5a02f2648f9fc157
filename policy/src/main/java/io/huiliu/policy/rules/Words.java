package io.huiliu.policy.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that must not stand in a text, in any dress: full or half width, in capitals, with signs in
 * between. Chinese ones are found with spaces between their characters too, and in traditional
 * characters; Latin ones are whole words, singular or plural, so that a casino risk is not no risk.
 */
public final class Words {
    /** Traditional characters of such words, each followed by its simplified form. */
    private static final String SIMPLER =
            "漲涨賺赚費费資资靜静動动態态額额還还賠赔穩稳報报獎奖勵励頭头註注冊册請请會会險险財财產产價价斷断錢钱換换"
                    + "股股權权獲获領领給给壓压實实點点來来無无風风證证紅红發发儲储貸贷籌筹購购優优專专屬属時时這这個个與与"
                    + "轉转於于買买開开戶户線线為为兌兑後后電电條条萬万億亿倉仓東东盤盘級级組组織织員员單单邊边從从眾众";

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{N}\\s\\p{P}\\p{S}]+");

    /** No words: nothing is found. */
    static final Words NONE = new Words(List.of(), List.of());

    private final List<Word> words;
    private final List<String> except;

    /**
     * @param words as the policy writes them
     * @param except harmless phrases that contain one of them, such as 确保本次 with 保本
     */
    public Words(List<String> words, List<String> except) {
        this.words = words.stream().map(Word::of).toList();
        this.except = except.stream().map(Words::bare).filter(each -> !each.isEmpty()).toList();
    }

    private sealed interface Word {
        String written();

        /** Looked for in the bare text. */
        record Chinese(String written, String bare) implements Word {}

        /** Looked for in the text itself. */
        record Latin(String written, Pattern pattern) implements Word {}

        static Word of(String written) {
            return LATIN.matcher(written).matches()
                    ? new Latin(written, latin(written))
                    : new Chinese(written, Words.bare(written));
        }

        private static Pattern latin(String written) {
            List<String> letters = new ArrayList<>();
            for (String each : plain(written).split("[^\\p{L}\\p{N}]+", -1)) {
                if (!each.isEmpty()) {
                    letters.add(Pattern.quote(each));
                }
            }
            String gap = "[^\\p{L}\\p{N}]*";
            return Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + String.join(gap, letters) + "s?(?![\\p{L}\\p{N}])");
        }
    }

    /** Those of the words that stand in a text, as the policy writes them. */
    List<String> in(String text) {
        if (words.isEmpty()) {
            return List.of();
        }
        String plain = plain(text);
        String bare = bare(text);
        for (String phrase : except) {
            bare = bare.replace(phrase, "\n");
        }
        List<String> found = new ArrayList<>();
        for (Word word : words) {
            boolean stands =
                    switch (word) {
                        case Word.Chinese chinese -> bare.contains(chinese.bare);
                        case Word.Latin latin -> latin.pattern.matcher(plain).find();
                    };
            if (stands) {
                found.add(word.written());
            }
        }
        return found;
    }

    /** Half width and lower case, without characters that nobody sees. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cf}", "");
    }

    /** Letters and digits alone, half width, simplified, in lower case. */
    static String bare(String text) {
        StringBuilder out = new StringBuilder();
        plain(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Words::simpler)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int simpler(int character) {
        int at = SIMPLER.indexOf(character);
        return at >= 0 && at % 2 == 0 ? SIMPLER.charAt(at + 1) : character;
    }
}
