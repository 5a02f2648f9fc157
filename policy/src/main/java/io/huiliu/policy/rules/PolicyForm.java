package io.huiliu.policy.rules;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.TermException;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.policy.Severity;
import java.time.LocalDate;
import java.util.List;

/** The parameters of a policy file. */
final class PolicyForm {
    /** More than any policy has. */
    static final int MAX_RULES = 300;

    private static final int MAX_WORDS = 500;

    static final String TITLE = "title";
    static final String NOTE = "note";
    static final String RULES = "rules";
    static final String SOURCE = "source";
    static final String MESSAGE = "message";
    static final String REMEDY = "remedy";

    private static final Kind.Scalar<String> EXPRESSION =
            new Kind.Scalar<>(
                    "condition",
                    PolicyForm::expression,
                    "",
                    List.of(),
                    "mechanism.chain_levels >= 3");

    static final Param<String> POLICY =
            Param.of("policy", Kinds.NAME).orFail().titled("政策编号", "Policy id", "", "");

    static final Param<Integer> VERSION =
            Param.of("version", Kinds.COUNT)
                    .withDefault("1")
                    .titled("版本", "Version", "每次修订加一。", "One more with each amendment.");

    static final Param<LocalDate> EFFECTIVE =
            Param.of("effective", Kinds.DATE)
                    .orFail()
                    .titled("生效日", "Effective", "自该日起适用。", "Its rules hold from this day.");

    /** Scalars of the file's head. */
    static final List<Param<?>> HEAD = List.of(POLICY, VERSION, EFFECTIVE);

    static final Text TITLE_HELP = new Text("政策名称。", "What people call it.");
    static final Text NOTE_HELP =
            new Text("使用者须知。", "What whoever relies on the policy must know.");
    static final Text RULES_HELP =
            new Text(
                    "规则；同一编号可有多条，每条一个条件。",
                    "The rules; one id may have several entries, each with a condition.");

    static final Param<String> ID =
            Param.of("id", Kinds.NAME)
                    .orFail()
                    .titled("规则编号", "Rule id", "结果按它列出。", "Findings are listed by it.");

    static final Param<Rule.Kind> KIND =
            Param.of("kind", Kinds.choice(Rule.Kind.class))
                    .withDefault("plan")
                    .titled(
                            "类别",
                            "Kind",
                            "plan：检查方案；live：运行时监控，此处只列出；core：内置规则，此处只列出。",
                            "plan: asked of a plan; live: watched while it runs, listed here; core:"
                                    + " built in, listed here.");

    static final Param<Subject> FOR_EACH =
            Param.of("for-each", Kinds.choice(Subject.class))
                    .withDefault("plan")
                    .titled(
                            "对象",
                            "For each",
                            "条件针对什么：plan（整个方案）、mechanism（每个机制）、text（每段文字）或 data（每项个人信息）。",
                            "What the condition is asked of: the plan, each mechanism, each text or"
                                    + " each field of personal data.");

    static final Param<Severity> SEVERITY =
            Param.of("severity", Kinds.choice(Severity.class))
                    .withDefault("block")
                    .titled(
                            "严重程度",
                            "Severity",
                            "block：不得上线；warn：提示。",
                            "block: the plan cannot go live; warn: it can, and the launcher is"
                                    + " told.");

    static final Param<String> WHEN =
            Param.of("when", EXPRESSION)
                    .titled(
                            "条件",
                            "When",
                            "CEL 条件；成立即触发。",
                            "A condition in CEL; the rule is tripped where it holds.");

    static final Param<String> AT =
            Param.of("at", Kinds.TEXT)
                    .titled(
                            "位置",
                            "At",
                            "结果指向方案中的何处，如 join-fee 或 {mechanism.path}.cap。",
                            "The place in the plan that a finding points to, such as join-fee or"
                                    + " {mechanism.path}.cap.");

    static final Param<String> OVERRIDABLE_BY =
            Param.of("overridable-by", Kinds.NAME)
                    .titled(
                            "可豁免角色",
                            "Overridable by",
                            "可凭书面理由豁免的角色；不写则不可豁免。",
                            "The role that may override it with a reason; nobody if left out.");

    static final Param<List<String>> WORDS =
            Param.of("words", Kinds.listOf(Kinds.TEXT, MAX_WORDS))
                    .titled(
                            "禁用词",
                            "Words",
                            "用于 for-each: text；在文中出现者列于 found。",
                            "For rules for-each: text; those that stand in the text are listed in"
                                    + " found.");

    static final Param<List<String>> EXCEPT =
            Param.of("except", Kinds.listOf(Kinds.TEXT, MAX_WORDS))
                    .titled(
                            "例外",
                            "Except",
                            "含禁用词而无害的短语，如“确保本次”之于“保本”。",
                            "Harmless phrases that contain such a word.");

    /** Scalars and lists of one rule. */
    static final List<Param<?>> RULE =
            List.of(ID, KIND, FOR_EACH, SEVERITY, WHEN, AT, OVERRIDABLE_BY, WORDS, EXCEPT);

    static final Text SOURCE_HELP =
            new Text(
                    "所依据的法规；同一编号的后续条目可省略。",
                    "The law that it comes from; further entries of an id may leave it out.");
    static final Text MESSAGE_HELP =
            new Text(
                    "事实；{…} 中为 CEL，填入方案自己的数字。",
                    "The fact; what stands in {…} is CEL, filled with the plan's own figures.");
    static final Text REMEDY_HELP = new Text("如何修改。", "What to change.");

    private PolicyForm() {}

    private static String expression(String text) {
        if (text.length() > Language.MAX_LENGTH) {
            throw new TermException(
                    "a text of at most " + Language.MAX_LENGTH + " characters", null);
        }
        return text;
    }
}
