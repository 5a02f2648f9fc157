package io.huiliu.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.plan.Plan;
import io.huiliu.plan.PlanFile;
import io.huiliu.policy.Gate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that must not stand in what members see, in any dress. */
class WordsTest {

    private static List<String> words(String title, String text) {
        Plan plan =
                PlanFile.read(
                                "p.yaml",
                                "plan: p\n"
                                        + "concession: 10%\n"
                                        + "mechanisms: []\n"
                                        + "join-fee: none\n"
                                        + "title: \""
                                        + title
                                        + "\"\ntexts: { a: \""
                                        + text
                                        + "\" }\n")
                        .orThrow();
        return Gate.check(plan).findings().stream()
                .filter(finding -> finding.rule().equals("words"))
                .map(finding -> finding.path())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "只涨不跌",
                "保本",
                "全返",
                "零成本",
                "静态收益",
                "动态收益",
                "消费即投资",
                "躺赚",
                "只 涨 不 跌",
                "只漲不跌",
                "只·涨·不·跌",
                "保-本",
                "保　本",
                "全【返】",
                "零 成 本",
                "靜態收益",
                "動態收益",
                "消費即投資",
                "消费,即,投资",
                "躺賺",
                "保\u200B本",
                "确保本金无忧",
                "我们承诺全额返还",
                "0成本",
                "０成本",
                "Guaranteed  Return",
                "GUARANTEED-RETURN",
                "ｇｕａｒａｎｔｅｅｄ return",
                "Zero cost!",
                "risk free"
            })
    void areFoundInTitlesAndTexts(String text) {
        assertThat(words("Points", text)).containsExactly("texts.a.zh");
        assertThat(words(text, "Points")).containsExactly("title.zh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "确保本次活动公平",
                "确保本平台资金安全",
                "完全返港游",
                "安全返航",
                "返还订单金额的 5%",
                "成本由商家承担",
                "涨跌取决于消费总量",
                "What a point is worth depends on later sales",
                "Vouchers are not for cash",
                "a casino risk assessment",
                "退款时全额返还货款",
                "环保息息相关",
                "unguaranteed return"
            })
    void areNotFoundWhereNobodySaysThem(String text) {
        assertThat(words("Points", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ d-e F, abcdef",
        "只 漲 不 跌, 只涨不跌",
        "'（全）返 100%', 全返100",
    })
    void areComparedBare(String text, String bare) {
        assertThat(Words.bare(text)).isEqualTo(bare);
    }
}
