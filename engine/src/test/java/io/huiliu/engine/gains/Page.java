package io.huiliu.engine.gains;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The page that lists the gains: docs/reference/gains.md. */
final class Page {
    private static final String HEAD =
            """
            # What one person can gain

            > **摘要**：一个人（连同其名下的多个账户和自己的店）能否通过“下单、得返利、花掉、退款”、自己邀请自己、拆单、
            > 卖出再买入等办法，比老老实实下同样订单的人多得？`GainsTest` 在每个方案下把每种做法和诚实做法各演算一遍，
            > 精确到分。凡确有多得之处都列在下面，并注明多得多少元、由哪个参数关闭；未列出的一律不多得。
            > 退款会追回已花掉的返利：余额与抵用券从应退现金中扣；已花掉的金币记为金币欠款，由以后的金币先还，
            > 方案写明 `spent-off-refund: true` 时每枚按 1 元从应退现金中扣。
            >
            > - 退款：自家店先提走货款再退款；持有积分时用另一账户大额下单再退款。由 `refundable-for: 0d` 关闭，
            >   售后期改由 `confirm: after 30d` 提供：确认前退款不留痕迹，返利和货款也在确认后才发。
            > - 邀请自己的第二个账户：佣金、邀请奖励、推广员报酬、排队加速。由各自的比例或金额为 0 关闭。
            > - 自家店：锁客分成、商家推广分成。由 `share: 0%` 关闭。拆单：`top-up: 0%`。分批卖出：`sell-fee: 0%`。
            > - 空单（向自家店下单、货放回架上）：成本只是让利，日后由他人的订单返还。返利不超过本单投入资金池的部分即关闭。

            Made by `GainsTest`, which plays each trick below under each plan of the `plans` folder and some variants, to the fen,
            and the same orders placed honestly beside it; do not edit it by hand. A variant is listed only where it gains more or
            less than its plan.

            **What counts.** The member accounts and the shop of one person together: goods and cash got, less cash paid. On the
            70th day, when every order is final, or a year later where that is said, the program is wound down, so that vouchers
            count at their face, and points, claims and units at the part of the pools that belongs to them. A coin spent counts
            as the yuan of goods that it buys, cash withdrawn before its fee and tax. A debt that a refund leaves counts for
            nothing, for an account can be left behind. The pools have been filled by others; where most can be won if few others
            have a claim on them (`guild-queue` and its variant, `yunlianhui`), few have. A fen is the rounding of the wind-down, and
            no gain.

            **What is not on the list.** `RandomStoriesTest` closes what is listed and lets a person with two accounts do this and
            that by chance: orders, partial refunds, spending, sales and transfers of points. No story gains.

            **What closes it.** With the parameter changed as named, the same test finds no gain. `refundable-for: 0d` takes no
            after-sales window away where `confirm: after 30d` gives one: until its confirmation an order can be taken back
            without a trace, and neither the shop nor anybody else has been paid.
            """;

    private Page() {}

    static String text(List<Gain> all) {
        List<Gain> gains =
                all.stream().filter(gain -> all.stream().noneMatch(gain::repeats)).toList();
        return HEAD
                + "\n## More than the same orders bring an honest customer\n"
                + sections(gains, trick -> !trick.buysNothing())
                + "\n## More than nothing, for orders that buy nothing\n\n"
                + """
                The concession is the price; what it earns comes out of the orders of those who come later, here ever more of
                them for a year. An honest shop has no such orders.
                """
                + sections(gains, Trick::buysNothing)
                + "\n## What gains nothing under any plan\n\n"
                + nothing(gains);
    }

    private static String sections(List<Gain> gains, Predicate<Trick> which) {
        return Arrays.stream(Trick.values())
                .filter(which)
                .map(trick -> gains.stream().filter(gain -> gain.trick() == trick).toList())
                .filter(ofOne -> !ofOne.isEmpty())
                .map(Page::section)
                .collect(Collectors.joining());
    }

    private static String section(List<Gain> gains) {
        return "\n**%s**\n\n".formatted(gains.getFirst().trick().story())
                + "| plan | gain, yuan | what closes it |\n|---|--:|---|\n"
                + gains.stream().map(Page::row).collect(Collectors.joining());
    }

    private static String row(Gain gain) {
        return "| %s | %,.2f | %s |\n"
                .formatted(gain.setting().name(), gain.yuan(), gain.closing().says());
    }

    private static String nothing(List<Gain> gains) {
        return Arrays.stream(Trick.values())
                        .filter(trick -> gains.stream().noneMatch(gain -> gain.trick() == trick))
                        .map(trick -> "- " + trick.story() + "\n")
                        .collect(Collectors.joining())
                + "- Let two accounts invite each other: a referrer must be known before whom it"
                + " invites, and nobody's is ever changed.\n";
    }
}
