package io.huiliu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Mechanisms;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.TermException;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.KindWords;
import io.huiliu.plan.reading.ValueReader;
import io.huiliu.plan.reading.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form owes to those who write plans. */
class FormsTest {
    private static final String[] NONSENSE = {
        "",
        "x",
        "5",
        "-5",
        "5.123456789",
        "999999999999999",
        "200,000%",
        "7/3",
        "5% of nothing",
        "99999d",
        "9999x",
        "Bad Name",
        "x".repeat(3_000)
    };

    static List<Form<? extends Terms>> forms() {
        return Mechanisms.ALL;
    }

    private static Stream<Param<?>> params(List<Param<?>> params) {
        return params.stream()
                .flatMap(
                        param ->
                                Stream.concat(
                                        Stream.of(param),
                                        param.kind() instanceof Kind.TableOf table
                                                ? params(table.columns())
                                                : Stream.empty()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyDefaultIsReadByItsKind(Form<? extends Terms> form) {
        assertThat(params(form.params()).filter(param -> param.defaultText() != null))
                .allMatch(param -> ValueReader.defaultOf(param) != null);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keysAreUniqueAndEveryMechanismHasANameAndATaxClass(Form<? extends Terms> form) {
        List<String> keys = form.params().stream().map(Param::key).toList();
        assertThat(keys).doesNotHaveDuplicates().contains("name", "tax-class");
        assertThat(keys).allMatch(key -> key.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everythingHasATitleAndHelpInBothLanguages(Form<? extends Terms> form) {
        List<Text> texts = new ArrayList<>(List.of(form.title(), form.help()));
        params(form.params()).forEach(param -> texts.addAll(List.of(param.title(), param.help())));
        assertThat(texts).allMatch(text -> text.zh().matches("(?s).*\\p{IsHan}.*"));
        assertThat(texts).noneMatch(text -> text.en().isBlank());
        assertThat(texts).noneMatch(text -> text.en().matches("(?s).*\\p{IsHan}{3}.*"));
    }

    /** Kinds say what they allow in English only; {@link Wording} must know every phrase. */
    @ParameterizedTest
    @MethodSource("forms")
    void whatAKindAllowsIsSaidInChineseToo(Form<? extends Terms> form) {
        List<String> unknown = new ArrayList<>();
        params(form.params()).forEach(param -> unknown.addAll(untranslated(param.kind())));
        assertThat(unknown).isEmpty();
    }

    private static List<String> untranslated(Kind<?> kind) {
        return switch (kind) {
            case Kind.Scalar<?> scalar -> untranslated(scalar);
            case Kind.ListOf<?> list -> untranslated(list.item());
            case Kind.MapOf<?> map -> untranslated(map.value());
            case Kind.ByClass<?> byClass -> untranslated(byClass.value());
            case Kind.TableOf table -> List.of();
        };
    }

    private static List<String> untranslated(Kind.Scalar<?> scalar) {
        List<String> unknown = new ArrayList<>();
        for (String text : NONSENSE) {
            try {
                Object value = scalar.parse().apply(text);
                assertThat(value).isNotNull();
            } catch (TermException e) {
                Text allowed = Wording.allowed(e.allowed());
                if (allowed.zh().equals(allowed.en())) {
                    unknown.add(allowed.en());
                }
            } catch (ArithmeticException | IllegalArgumentException e) {
                // The reader says what the kind looks like instead.
                assertThat(KindWords.of(scalar).zh()).isNotEmpty();
            }
        }
        return unknown;
    }
}
