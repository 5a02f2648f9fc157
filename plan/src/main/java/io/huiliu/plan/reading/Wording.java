package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kinds allow, in Chinese. Kinds say it in English, since a kind is code; the phrases are few,
 * and a test holds that each of them stands here.
 */
public final class Wording {
    private record Phrase(Pattern english, String chinese) {
        Phrase(String english, String chinese) {
            this(Pattern.compile(english), chinese);
        }
    }

    private static final List<Phrase> PHRASES =
            List.of(
                    new Phrase("a share such as (.*)", "比例，如 $1"),
                    new Phrase("a share of (.*)", "以 $1 为基数的比例"),
                    new Phrase("a rate such as '(.*)' or '(.*)'", "比率，如 '$1' 或 '$2'"),
                    new Phrase(
                            "a fraction of at most 1 with a denominator of (.*) to (.*)",
                            "不大于 1 的分数，分母为 $1 到 $2"),
                    new Phrase("a percentage with at most (\\d+) decimals", "最多 $1 位小数的百分数"),
                    new Phrase("a multiple such as (.*)", "倍数，如 $1"),
                    new Phrase("a multiple with at most (\\d+) decimals", "最多 $1 位小数的倍数"),
                    new Phrase("a number of days such as (.*)", "天数，如 $1"),
                    new Phrase("lifetime, or a number of days such as (.*)", "lifetime，或天数，如 $1"),
                    new Phrase(
                            "shares, or units:<name of a participation>",
                            "shares，或 units:<权益份额机制的名称>"),
                    new Phrase(
                            "immediate or a duration such as (.*), (.*) or (.*)",
                            "immediate，或时长，如 $1、$2 或 $3"),
                    new Phrase("a duration such as (.*), (.*) or (.*)", "时长，如 $1、$2 或 $3"),
                    new Phrase("a number of days from (.*) to (.*)", "$1 到 $2 的天数"),
                    new Phrase(
                            "a number from (.*) to (.*), with at most (\\d+) decimals",
                            "$1 到 $2 的数，最多 $3 位小数"),
                    new Phrase(
                            "a rate a day from (.*) to (.*), with at most (\\d+) decimals",
                            "$1 到 $2 的日比率，最多 $3 位小数"),
                    new Phrase("an amount from (.*) to (.*)", "$1 到 $2 的金额"),
                    new Phrase("(never|ever), or a number of days such as (.*)", "$1，或天数，如 $2"),
                    new Phrase("(never|ever), or a multiple such as (.*)", "$1，或倍数，如 $2"),
                    new Phrase("a number such as (.*)", "数，如 $1"),
                    new Phrase("a number with at most (\\d+) decimals", "最多 $1 位小数的数"),
                    new Phrase("a number of at most (.*) units", "不超过 $1 个最小单位的数"),
                    new Phrase("a whole number from (.*) to (.*)", "$1 到 $2 的整数"),
                    new Phrase("true or false", "true 或 false"),
                    new Phrase("a name of 1 to (\\d+) of (.*) and (.*)", "名称：1 到 $1 个 $2 或 $3"),
                    new Phrase("a text of at most (\\d+) characters", "不超过 $1 字的文本"),
                    new Phrase("one of (.*)", "以下之一：$1"),
                    new Phrase(
                            "(.*), or daily parts such as (.*), at most (\\d+)",
                            "$1，或每日一份，如 $2，最多 $3 份"),
                    new Phrase("a date such as (.*)", "日期，如 $1"),
                    new Phrase("a time zone such as (.*)", "时区，如 $1"),
                    new Phrase("a time such as '(.*)' or '(.*)'", "期限，如 '$1' 或 '$2'"),
                    new Phrase("none, '(.*)' or '(.*)'", "none，或 '$1'、'$2'"),
                    new Phrase("a range such as '(.*)' or '(.*)'", "范围，如 '$1' 或 '$2'"),
                    new Phrase("(.*) or an amount such as (.*)", "$1 或金额，如 $2"),
                    new Phrase("at most (.*)", "不超过 $1"),
                    new Phrase("at least (.*)", "不少于 $1"));

    private Wording() {}

    /** Both languages of a phrase; one that is not known stays English. */
    public static Text allowed(String english) {
        for (Phrase phrase : PHRASES) {
            Matcher matcher = phrase.english.matcher(english);
            if (matcher.matches()) {
                return new Text(matcher.replaceFirst(phrase.chinese), english);
            }
        }
        return new Text(english, english);
    }

    /** "Did you mean …?" */
    public static Text didYouMean(String text) {
        return new Text("是否应为 '" + text + "'？", "Did you mean '" + text + "'?");
    }

    /** Words to choose from. */
    public static Text oneOf(List<String> words) {
        String list = String.join(", ", words);
        return new Text("以下之一：" + list, "one of " + list);
    }
}
