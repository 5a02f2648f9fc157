package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a plan file: place, fact, limit, remedy, in Chinese and English.
 *
 * @param file the file as the user named it
 * @param line from 1
 * @param column from 1, in code points
 * @param path the value's place in the plan, such as {@code mechanisms[0].fund}; "" for the whole
 *     file
 * @param found what stands there, a phrase that follows "is"; where {@code allowed} is null, a
 *     clause of its own
 * @param allowed what may stand there, a phrase that follows "allowed"; null where the limit lies
 *     in other values
 * @param fix a likely remedy, a sentence, or null where none is plain to see
 */
public record Diagnostic(
        String file,
        int line,
        int column,
        String path,
        Code code,
        Text found,
        @Nullable Text allowed,
        @Nullable Text fix) {

    /** What kind of mistake it is; scripts may rely on the names. */
    public enum Code {
        /** The file is not UTF-8. */
        ENCODING,
        TOO_LARGE,
        /** The text is not YAML. */
        SYNTAX,
        TOO_DEEP,
        /** Anchors, aliases, tags and further documents: YAML that a plan does not need. */
        YAML_FEATURE,
        /** In braces, a value with a comma has to be quoted. */
        UNQUOTED_COMMA,
        DUPLICATE_KEY,
        UNKNOWN_KEY,
        UNKNOWN_MECHANISM,
        MISSING,
        /** A map where a scalar belongs, and so on. */
        WRONG_SHAPE,
        /** A scalar that its kind cannot read: no number, a wrong unit, an unknown word. */
        WRONG_VALUE,
        OUT_OF_RANGE,
        TOO_MANY,
        DUPLICATE_NAME,
        /** A parameter that names another mechanism, which the plan does not have. */
        UNKNOWN_NAME,
        /** Values that are right one by one and do not go together. */
        CONFLICT,
        /** The mechanisms could take more than the merchant gives up. */
        EXCEEDS_CONCESSION
    }

    /**
     * {@code plans/cafe.yaml:12:11 WRONG_VALUE mechanisms[0].fund is '20'; allowed …. Did you mean
     * …?}
     */
    public String english() {
        String what = path.isEmpty() ? "the file" : path;
        String said =
                allowed == null
                        ? what + ": " + found.en() + "."
                        : what + " is " + found.en() + "; allowed " + allowed.en() + ".";
        return place() + said + (fix == null ? "" : " " + fix.en());
    }

    /** The same in Chinese. */
    public String chinese() {
        String what = path.isEmpty() ? "文件" : path;
        String said = what + "：" + found.zh() + (allowed == null ? "" : "；应为" + allowed.zh());
        return place() + said + "。" + (fix == null ? "" : fix.zh());
    }

    /** In the language asked for; English unless that is Chinese. */
    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? chinese() : english();
    }

    private String place() {
        return file + ":" + line + ":" + column + " " + code + " ";
    }

    @Override
    public String toString() {
        return english();
    }
}
