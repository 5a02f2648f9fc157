package io.huiliu.mechanisms.queue;

import io.huiliu.mechanisms.Claims;
import io.huiliu.mechanisms.Mechanism;
import io.huiliu.mechanisms.Site;
import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.terms.Common;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Kinds;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.PerClass;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import io.huiliu.money.Base;
import io.huiliu.money.Share;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of {@code queue}.
 *
 * @param claim what an order claims of the pool, by its class
 * @param minAmountFen the least that an order must be worth to claim anything
 * @param fund what each order pays into the pool, by its class
 * @param lockDays days that a claim waits at least, by the class of its order
 * @param accelerate what the referrer's oldest claim is paid at once when a member buys
 * @param countOrderDay whether the order's own day is the first day of the lock
 * @param batch claims that the pool must cover together before any of them is paid
 */
public record QueueTerms(
        String name,
        PerClass<Share> claim,
        long minAmountFen,
        PerClass<Share> fund,
        PerClass<Integer> lockDays,
        Share accelerate,
        boolean countOrderDay,
        int batch,
        @Nullable String taxClass)
        implements Terms {
    private static final int MAX_BATCH = 1_000;

    private static final Param<String> NAME = Common.name("queue");

    private static final Param<PerClass<Share>> CLAIM =
            Param.of("claim", Kinds.byClass(Kinds.SHARE_OF_AMOUNT))
                    .withDefault("100% of amount")
                    .titled(
                            "返现额",
                            "Claim",
                            "达到起排金额的订单进入排队的返现额。",
                            "What an order of at least min-amount queues for.");

    private static final Param<Long> MIN_AMOUNT =
            Param.of("min-amount", Kinds.MONEY)
                    .withDefault("100.00")
                    .titled(
                            "起排金额",
                            "Minimum amount",
                            "订单达到此金额才进入排队（是门槛，不是倍数）。",
                            "An order queues if it is worth at least this: a threshold, not a"
                                    + " multiple.");

    private static final Param<PerClass<Share>> FUND =
            Param.of("fund", Kinds.byClass(Kinds.SHARE_OF_AMOUNT))
                    .withDefault("10% of amount")
                    .titled(
                            "入池比例",
                            "Fund",
                            "每笔订单从让利中进入工会奖金池的比例。",
                            "What each order pays into the pool, out of the concession.");

    private static final Param<PerClass<Integer>> LOCK =
            Param.of("lock", Kinds.byClass(Kinds.DAYS))
                    .withDefault("15d")
                    .titled(
                            "锁定周期",
                            "Lock",
                            "从下单日起锁定的天数，期满后按顺序静态释放。",
                            "Days from the order's day until its claim can be paid in its turn.");

    private static final Param<Share> ACCELERATE =
            Param.of("accelerate", Kinds.SHARE_OF_AMOUNT)
                    .withDefault("20% of amount")
                    .titled(
                            "推荐加速",
                            "Accelerate",
                            "被推荐人下单时，推荐人最早一笔未付清的返现立即释放的金额；0% 为关闭。",
                            "What the referrer's oldest open claim is paid at once when a member"
                                    + " it referred buys; 0% is off.");

    private static final Param<Boolean> COUNT_ORDER_DAY =
            Param.of("count-order-day", Kinds.FLAG)
                    .withDefault("true")
                    .titled(
                            "下单日计入",
                            "Count the order's day",
                            "下单当天是否算作锁定的第一天。",
                            "Whether the order's own day is the first day of the lock.");

    private static final Param<Integer> BATCH =
            Param.of("batch", Kinds.COUNT)
                    .withDefault("1")
                    .titled(
                            "成批释放",
                            "Batch",
                            "奖金池足以付清接下来 n 笔已解锁返现时才释放这一批；不足 n 笔时按全部已解锁的计。",
                            "Claims are paid when the pool covers the next n that are unlocked, or"
                                    + " all that are, if fewer.");

    public static final Form<QueueTerms> FORM =
            new Form<>(
                    "queue",
                    "§4",
                    new Text("工会排队", "Guild queue"),
                    new Text(
                            "每笔订单的一部分进入奖金池；达到起排金额的订单排队返现，锁定期满后先到先得，推荐可加速。",
                            "Orders pay into a pool and queue for a cashback out of it: first come,"
                                    + " first served after a lock, sooner by referrals."),
                    List.of(
                            NAME,
                            CLAIM,
                            MIN_AMOUNT,
                            FUND,
                            LOCK,
                            ACCELERATE,
                            COUNT_ORDER_DAY,
                            BATCH,
                            Common.TAX_CLASS),
                    QueueTerms::read);

    private static QueueTerms read(Values values) {
        QueueTerms terms =
                new QueueTerms(
                        values.get(NAME),
                        values.get(CLAIM),
                        values.get(MIN_AMOUNT),
                        values.get(FUND),
                        values.get(LOCK),
                        values.get(ACCELERATE),
                        values.get(COUNT_ORDER_DAY),
                        values.get(BATCH),
                        values.find(Common.TAX_CLASS));
        values.require(
                terms.claim.all(QueueTerms::isFixed),
                CLAIM,
                "返现由奖金池支付，不能按让利的剩余计算",
                "a claim is paid by the pool, so it cannot be a share of the concession's rest",
                "按 amount、concession 或 profit 写",
                "write a share of amount, concession or profit");
        values.require(
                isFixed(terms.accelerate),
                ACCELERATE,
                "由奖金池支付，不能按让利的剩余计算",
                "it is paid by the pool, so it cannot be a share of the concession's rest",
                "按 amount、concession 或 profit 写",
                "write a share of amount, concession or profit");
        values.require(
                terms.lockDays.all(days -> days >= 1),
                LOCK,
                "返现不能早于下单当天日终释放",
                "a claim cannot be released before the close of its own day",
                "至少写 1d",
                "write at least 1d");
        values.require(
                terms.batch >= 1 && terms.batch <= MAX_BATCH,
                BATCH,
                "一批 " + terms.batch + " 笔",
                "a batch of " + terms.batch + " claims",
                "写 1 到 " + MAX_BATCH + " 之间的数",
                "write a number from 1 to " + MAX_BATCH);
        return terms;
    }

    private static boolean isFixed(Share share) {
        Share lid = share.lid();
        return share.base() != Base.REST && (lid == null || lid.base() != Base.REST);
    }

    @Override
    public Form<QueueTerms> form() {
        return FORM;
    }

    @Override
    public Mechanism open(Site site) {
        return new Queue(site);
    }

    /**
     * An order has one class, so of the classes' shares only the worst counts. Shares of different
     * bases cannot be compared here; the worst of each base is stated, which overstates.
     */
    @Override
    public void claim(Claims claims) {
        List<Share> shares = new ArrayList<>();
        shares.add(fund.otherwise());
        for (Kind.Named<Share> exception : fund.exceptions()) {
            shares.add(exception.value());
        }
        for (Base base : Base.values()) {
            shares.stream()
                    .filter(share -> share.base() == base)
                    .reduce(QueueTerms::worse)
                    .ifPresent(share -> claims.share("fund", share));
        }
    }

    /** A share that is at least either of two of one base. */
    private static Share worse(Share a, Share b) {
        return new Share(a.base(), Math.max(a.ppm(), b.ppm()), worseLid(a.lid(), b.lid()));
    }

    private static @Nullable Share worseLid(@Nullable Share a, @Nullable Share b) {
        return a == null || b == null || a.base() != b.base()
                ? null
                : Share.of(a.base(), Math.max(a.ppm(), b.ppm()));
    }
}
