package io.huiliu.simulate.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.TermException;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Fixes;
import io.huiliu.plan.reading.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every parameter of a scenario. */
class ScenarioFormsTest {
    private static final List<String> NONSENSE =
            List.of("", "x", "-1", "0", "0.5", "999999999", "999999999d", "99999%", "99999x", "0d");

    static Stream<Param<?>> params() {
        return Stream.concat(
                ScenarioHead.PARAMS.stream(),
                ScenarioSchema.all().stream().flatMap(form -> form.params().stream()));
    }

    @Test
    void formsAndTheirKeysAreUnique() {
        assertThat(ScenarioSchema.all()).extracting(Form::name).doesNotHaveDuplicates();
        for (Form<?> form : ScenarioSchema.all()) {
            assertThat(form.params()).extracting(Param::key).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("params")
    void everythingHasATitleAndHelpInBothLanguages(Param<?> param) {
        for (Text text : List.of(param.title(), param.help())) {
            assertThat(text.zh()).matches("(?s).*\\p{IsHan}.*");
            assertThat(text.en()).isNotBlank().doesNotMatch("(?s).*\\p{IsHan}.*");
        }
    }

    @ParameterizedTest
    @MethodSource("params")
    void anExampleIsAccepted(Param<?> param) {
        Kind.Scalar<?> kind = (Kind.Scalar<?>) param.kind();
        assertThat(Fixes.accepts(kind, kind.example())).isTrue();
    }

    /** Kinds say what they allow in English only; {@link Wording} must know every phrase. */
    @ParameterizedTest
    @MethodSource("params")
    void whatAKindAllowsIsSaidInChineseToo(Param<?> param) {
        Kind.Scalar<?> kind = (Kind.Scalar<?>) param.kind();
        List<String> unknown = new ArrayList<>();
        for (String text : NONSENSE) {
            try {
                assertThat((Object) kind.parse().apply(text)).isNotNull();
            } catch (TermException e) {
                Text allowed = Wording.allowed(e.allowed());
                if (allowed.zh().equals(allowed.en())) {
                    unknown.add(allowed.en());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }
}
