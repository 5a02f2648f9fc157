package io.huiliu.mechanisms.terms;

/** The parameters that every mechanism has. */
public final class Common {
    /** How rewards of this mechanism are taxed, as the policy's rule {@code tax-class} asks. */
    public static final Param<String> TAX_CLASS =
            Param.of("tax-class", Kinds.TEXT)
                    .titled(
                            "税务类别",
                            "Tax class",
                            "奖励的税务处理：discount（折扣）、accumulated-points（积分）、incidental-income"
                                    + " 20%（偶然所得）或 labour（劳务报酬）。上线必填。",
                            "How its rewards are taxed: discount, accumulated-points,"
                                    + " incidental-income 20% or labour. Required for going live.");

    private Common() {}

    /**
     * The mechanism's name in the plan, unique there.
     *
     * @param usual the name of one that is given none: the form's own
     */
    public static Param<String> name(String usual) {
        return Param.of("name", Kinds.NAME)
                .withDefault(usual)
                .titled(
                        "名称",
                        "Name",
                        "在方案内唯一；资金池为 pool:<名称>，积分等资产也以它命名。",
                        "Unique in the plan; the pool is pool:<name>, and tokens are named after"
                                + " it.");
    }
}
