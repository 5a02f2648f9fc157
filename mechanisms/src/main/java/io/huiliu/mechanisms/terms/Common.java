package io.huiliu.mechanisms.terms;

import io.huiliu.money.Base;

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

    /** Until when a commission is held back (mechanisms.md §6). */
    public enum Pending {
        /** Until the order can no longer be refunded. */
        FINAL,
        /** Not at all: the sources' 即时佣金. */
        NONE;

        public boolean held() {
            return this == FINAL;
        }
    }

    /** Until when commissions are held back. */
    public static final Param<Pending> PENDING =
            Param.of("pending", Kinds.choice(Pending.class))
                    .withDefault("final")
                    .titled(
                            "佣金到账",
                            "Pending",
                            "final：订单不可再退款后到账；none：确认时立即到账（即时佣金），退款时追回。",
                            "final: paid when the order can no longer be refunded; none: paid at"
                                    + " its confirmation and reclaimed on a refund.");

    /** The base of the shares that are written without one. */
    public static final Param<Base> OF =
            Param.of("of", Kinds.choice(Base.class))
                    .withDefault("concession")
                    .titled(
                            "计算基数",
                            "Base",
                            "只写百分比的比例按什么计算：amount（订单金额）、concession（让利）、profit（利润）或"
                                    + " rest（轮到本机制时让利的剩余）。",
                            "What shares written as a bare percentage are taken of: amount,"
                                    + " concession, profit or rest (what is left of the concession"
                                    + " when this mechanism's turn comes).");

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
