package io.huiliu.simulate.run;

import io.huiliu.mechanisms.terms.Text;
import java.util.ArrayList;
import java.util.List;

/** The curves that every run of a plan is sampled for, in their order. */
final class Curves {
    /**
     * One curve.
     *
     * @param id as in the result
     * @param pool its pool's position, or -1
     * @param what what is sampled
     */
    record Curve(String id, Text label, String unit, int pool, What what) {}

    /** What a curve shows. */
    enum What {
        ORDERS,
        NEW_MEMBERS,
        VOLUME,
        SPENT,
        GOT,
        VOUCHERS,
        CASH,
        OWED,
        COVERAGE,
        RELEASES,
        SHORTFALLS,
        PRICE
    }

    private static final String YUAN = "CNY";

    private Curves() {}

    /**
     * The curves of a plan.
     *
     * @param forms the pools' forms, in the order of the pools
     */
    static List<Curve> of(List<String> pools, List<String> forms) {
        List<Curve> curves = new ArrayList<>();
        all(curves, "orders", "每日订单", "Orders a day", "orders", What.ORDERS);
        all(curves, "new-members", "每日新会员", "New members a day", "members", What.NEW_MEMBERS);
        all(curves, "volume", "每日交易额", "Volume a day", YUAN, What.VOLUME);
        all(curves, "spent", "会员累计支出", "Spent by members so far", YUAN, What.SPENT);
        all(curves, "got", "会员累计所得", "Got by members so far", YUAN, What.GOT);
        all(curves, "vouchers", "未使用的抵用券", "Vouchers outstanding", YUAN, What.VOUCHERS);
        for (int i = 0; i < pools.size(); i++) {
            pool(curves, i, pools.get(i), forms.get(i));
        }
        return List.copyOf(curves);
    }

    private static void all(
            List<Curve> curves, String id, String zh, String en, String unit, What what) {
        curves.add(new Curve(id, new Text(zh, en), unit, -1, what));
    }

    private static void pool(List<Curve> curves, int number, String pool, String form) {
        String id = "pool:" + pool + ".";
        curves.add(
                new Curve(
                        id + "cash",
                        new Text(pool + "：池内现金", pool + ": cash"),
                        YUAN,
                        number,
                        What.CASH));
        switch (form) {
            case "growth-release", "queue", "release-schedule", "promoter-rank" -> {
                curves.add(
                        new Curve(
                                id + "owed",
                                new Text(pool + "：尚未兑付的承诺", pool + ": still promised"),
                                YUAN,
                                number,
                                What.OWED));
                curves.add(
                        new Curve(
                                id + "coverage",
                                new Text(pool + "：覆盖率", pool + ": coverage"),
                                "x",
                                number,
                                What.COVERAGE));
            }
            case "value-pool" ->
                    curves.add(
                            new Curve(
                                    id + "price",
                                    new Text(pool + "：每分价格", pool + ": price of a point"),
                                    YUAN,
                                    number,
                                    What.PRICE));
            default -> {}
        }
        if (form.equals("growth-release")) {
            curves.add(
                    new Curve(
                            id + "releases",
                            new Text(pool + "：累计释放次数", pool + ": releases so far"),
                            "releases",
                            number,
                            What.RELEASES));
            curves.add(
                    new Curve(
                            id + "shortfalls",
                            new Text(pool + "：累计资金不足次数", pool + ": shortfalls so far"),
                            "releases",
                            number,
                            What.SHORTFALLS));
        }
    }
}
