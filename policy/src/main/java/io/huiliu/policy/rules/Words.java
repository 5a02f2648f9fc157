package io.huiliu.policy.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words that must not stand in a text, in any dress: with spaces or signs between their characters,
 * full or half width, in traditional characters, in capitals.
 *
 * @param words as the policy writes them
 * @param except harmless phrases that contain one of them, such as 确保本次 with 保本
 */
public record Words(List<String> words, List<String> except) {
    /** No words: nothing is found. */
    static final Words NONE = new Words(List.of(), List.of());

    /** Traditional characters of such words, each followed by its simplified form. */
    private static final String SIMPLER =
            "漲涨躺躺賺赚費费資资靜静動动態态額额還还賠赔穩稳報报獎奖勵励頭头註注冊册請请"
                    + "會会險险財财產产價价斷断錢钱換换股股權权獲获領领給给壓压實实點点來来"
                    + "無无風风證证紅红發发儲储貸贷籌筹購购優优專专屬属時时這这個个與与轉转";

    public Words {
        words = List.copyOf(words);
        except = List.copyOf(except);
    }

    /** Those of the words that stand in a text, as the policy writes them. */
    List<String> in(String text) {
        if (words.isEmpty()) {
            return List.of();
        }
        String bare = bare(text);
        for (String phrase : except) {
            bare = bare.replace(bare(phrase), "\n");
        }
        List<String> found = new ArrayList<>();
        for (String word : words) {
            if (bare.contains(bare(word))) {
                found.add(word);
            }
        }
        return found;
    }

    /** Letters and digits alone, half width, simplified, in lower case. */
    static String bare(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
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
