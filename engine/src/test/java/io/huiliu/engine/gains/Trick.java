package io.huiliu.engine.gains;

import static io.huiliu.engine.gains.Change.CLAIM_AS_FUNDED;
import static io.huiliu.engine.gains.Change.CONFIRM_LATE;
import static io.huiliu.engine.gains.Change.CONSUMERS_CAP;
import static io.huiliu.engine.gains.Change.FINAL_AT_ONCE;
import static io.huiliu.engine.gains.Change.GRANT_AS_FUNDED;
import static io.huiliu.engine.gains.Change.MERCHANTS_CAP;
import static io.huiliu.engine.gains.Change.MINT_ALL;
import static io.huiliu.engine.gains.Change.NO_ACCELERATION;
import static io.huiliu.engine.gains.Change.NO_ALLOWANCE;
import static io.huiliu.engine.gains.Change.NO_BONUS;
import static io.huiliu.engine.gains.Change.NO_CHECK_IN_REWARD;
import static io.huiliu.engine.gains.Change.NO_COINS;
import static io.huiliu.engine.gains.Change.NO_DIVIDEND;
import static io.huiliu.engine.gains.Change.NO_FAN_POINTS;
import static io.huiliu.engine.gains.Change.NO_FAN_SHARE;
import static io.huiliu.engine.gains.Change.NO_LEVELS;
import static io.huiliu.engine.gains.Change.NO_MERCHANT_SHARE;
import static io.huiliu.engine.gains.Change.NO_MINIMUM;
import static io.huiliu.engine.gains.Change.NO_PERSONAL;
import static io.huiliu.engine.gains.Change.NO_PRIZE;
import static io.huiliu.engine.gains.Change.NO_RANK;
import static io.huiliu.engine.gains.Change.NO_REWARD;
import static io.huiliu.engine.gains.Change.NO_SELL_FEE;
import static io.huiliu.engine.gains.Change.NO_TOP_UP;
import static io.huiliu.engine.gains.Change.NO_TRANSFER;
import static io.huiliu.engine.gains.Change.PENDING;
import static io.huiliu.engine.gains.Change.SPENT_COINS_COME_OFF;
import static io.huiliu.engine.gains.Closing.by;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * What a person tries, what an honest customer does instead, and which parameters may close it: the
 * first list that does is what the page names.
 */
enum Trick {
    TAKE_BACK(
            "Order for 200,000.00, spend all that it earned, take the order back.",
            p -> p.second().order("p", "200000.00").confirmed().spendAll().takeBack(),
            (honest, tricky) -> honest.second().sameOrders(tricky).draw(),
            by(SPENT_COINS_COME_OFF),
            by(CONFIRM_LATE, FINAL_AT_ONCE)),
    TAKE_BACK_LATE(
            "Order for 200,000.00, spend what it earned by the month's close, take the order back"
                    + " on the last days for it.",
            p -> p.second().order("p", "200000.00").until(29).spendAll().takeBack(),
            (honest, tricky) -> honest.second().sameOrders(tricky).draw(),
            by(SPENT_COINS_COME_OFF),
            by(CONFIRM_LATE, FINAL_AT_ONCE)),
    TAKE_BACK_IN_PARTS(
            "Order for 200,000.00, spend all that it earned, take the order back in ten parts,"
                    + " spending between them.",
            p -> p.second().order("p", "200000.00").confirmed().spendAll().takeBack(10),
            (honest, tricky) -> honest.second().sameOrders(tricky).draw(),
            by(SPENT_COINS_COME_OFF),
            by(CONFIRM_LATE, FINAL_AT_ONCE)),
    FALL_SHORT(
            "Order for 199.99, spend what it earned, take half of it back: the rest is too little"
                    + " to earn.",
            p -> p.second().order("p", "199.99").confirmed().spendAll().takeBackPart("100.00"),
            (honest, tricky) -> honest.second().sameOrders(tricky).draw(),
            by(NO_MINIMUM),
            by(SPENT_COINS_COME_OFF)),
    PASS_AND_TAKE_BACK(
            "Order, pass the points to a second account, take the order back.",
            p -> p.second().order("p", "2000.00").confirmed().passPoints().takeBack(),
            by(CONFIRM_LATE, FINAL_AT_ONCE)),
    TAKE_BACK_VOUCHER_ORDERS(
            "Order for 4,000,000.00, buy with the vouchers, spend what that earned, take it back.",
            p ->
                    p.second()
                            .order("p", "4000000.00")
                            .until(20)
                            .spendVouchers()
                            .until(29)
                            .spendAll()
                            .takeBackVoucherOrders(),
            (honest, tricky) -> honest.second().sameOrders(tricky).draw(),
            by(CONFIRM_LATE, FINAL_AT_ONCE)),
    HOLD_AND_TAKE_BACK(
            "Hold the points of an order for 2,000,000.00 and take back a second account's for"
                    + " 20,000,000.00.",
            p ->
                    p.second()
                            .order("p", "2000000.00")
                            .order("q", "20000000.00")
                            .confirmed()
                            .takeBackOf("q"),
            by(CONFIRM_LATE, FINAL_AT_ONCE)),
    INVITE_ONESELF(
            "Order twice for 2,000.00, once through a second account that the first invited.",
            p -> p.invite().order("p", "2000.00").order("q", "2000.00"),
            by(NO_LEVELS),
            by(NO_LEVELS, NO_PERSONAL),
            by(NO_REWARD),
            by(NO_ACCELERATION)),
    INVITE_AND_TAKE_BACK(
            "Order twice, once through an invited account, spend what was earned, take the orders"
                    + " back.",
            p ->
                    p.invite()
                            .order("p", "2000.00")
                            .order("q", "2000.00")
                            .confirmed()
                            .spendAll()
                            .takeBack(),
            (honest, tricky) -> honest.second().sameOrders(tricky).draw(),
            by(PENDING),
            by(NO_ACCELERATION),
            by(NO_LEVELS, NO_PERSONAL),
            by(SPENT_COINS_COME_OFF, NO_LEVELS, NO_PERSONAL),
            by(CONFIRM_LATE, FINAL_AT_ONCE, NO_LEVELS, NO_PERSONAL),
            by(NO_REWARD),
            by(CONFIRM_LATE, FINAL_AT_ONCE, NO_REWARD)),
    INVITE_AND_TAKE_BACK_LATE(
            "Order twice, once through an invited account, take the orders back after the month's"
                    + " close.",
            p ->
                    p.invite()
                            .order("p", "2000.00")
                            .order("q", "2000.00")
                            .until(29)
                            .spendAll()
                            .takeBack(),
            (honest, tricky) -> honest.second().sameOrders(tricky).draw(),
            by(PENDING),
            by(NO_ACCELERATION),
            by(NO_PERSONAL),
            by(NO_LEVELS, NO_PERSONAL),
            by(SPENT_COINS_COME_OFF, NO_LEVELS, NO_PERSONAL),
            by(CONFIRM_LATE, FINAL_AT_ONCE, NO_LEVELS, NO_PERSONAL),
            by(NO_REWARD),
            by(CONFIRM_LATE, FINAL_AT_ONCE, NO_REWARD)),
    INVITED_TAKES_BACK_FIRST(
            "Order twice for 200,000.00, once through an invited account, spend what was earned at"
                    + " once, take the invited one's order back and then one's own.",
            p ->
                    p.invite()
                            .order("p", "200000.00")
                            .order("q", "200000.00")
                            .justConfirmed()
                            .spendAll()
                            .takeBackOf("q")
                            .takeBackOf("p"),
            (honest, tricky) -> honest.second().sameOrders(tricky).draw(),
            by(PENDING),
            by(NO_ACCELERATION),
            by(SPENT_COINS_COME_OFF),
            by(NO_LEVELS, NO_PERSONAL),
            by(SPENT_COINS_COME_OFF, NO_LEVELS, NO_PERSONAL),
            by(NO_REWARD),
            by(CONFIRM_LATE, FINAL_AT_ONCE, NO_REWARD)),
    INVITE_FOR_A_RANK(
            "Order for 1,500,000.00 through an invited account: enough for a promoter's rank.",
            p -> p.invite().order("q", "1500000.00"),
            by(NO_LEVELS),
            by(NO_LEVELS, NO_PERSONAL, NO_ALLOWANCE, NO_BONUS),
            by(NO_REWARD)),
    INVITE_FOR_A_RANK_AND_TAKE_BACK(
            "Order for 1,500,000.00 through an invited account, take it back after the month's"
                    + " close.",
            p -> p.invite().order("q", "1500000.00").until(29).spendAll().takeBack(),
            (honest, tricky) -> honest.second().sameOrders(tricky).draw(),
            by(PENDING),
            by(NO_LEVELS, NO_PERSONAL, NO_ALLOWANCE, NO_BONUS),
            by(SPENT_COINS_COME_OFF, NO_LEVELS, NO_PERSONAL, NO_ALLOWANCE, NO_BONUS),
            by(CONFIRM_LATE, FINAL_AT_ONCE, NO_LEVELS, NO_PERSONAL, NO_ALLOWANCE, NO_BONUS),
            by(NO_REWARD),
            by(CONFIRM_LATE, FINAL_AT_ONCE, NO_REWARD)),
    RANKED_INVITES_ITSELF(
            "Order for 2,000.00 through an invited account as the holder of a rank.",
            p -> p.invite().ranked("silver").order("q", "2000.00"),
            (honest, tricky) -> honest.second().ranked("silver").sameOrders(tricky),
            by(NO_LEVELS),
            by(NO_LEVELS, NO_PERSONAL),
            by(NO_LEVELS, NO_RANK),
            by(NO_REWARD)),
    SPLIT(
            "Ten orders for 200.00 instead of one for 2,000.00.",
            p -> {
                for (int i = 0; i < 10; i++) {
                    p.order("p", "200.00");
                }
                return p;
            },
            (honest, tricky) -> honest.order("p", "2000.00"),
            by(NO_TOP_UP)),
    SPLIT_SMALL(
            "A hundred orders for 0.09 instead of one for 9.00.",
            p -> {
                for (int i = 0; i < 100; i++) {
                    p.order("p", "0.09");
                }
                return p;
            },
            (honest, tricky) -> honest.order("p", "9.00"),
            by(NO_TOP_UP)),
    SELL_AND_REBUY(
            "Sell the points of an order before the next one buys new ones.",
            p -> p.order("p", "2000.00").wait(8).sellAll(1).order("p", "2000.00"),
            (honest, tricky) -> honest.sameOrders(tricky),
            by(NO_SELL_FEE)),
    SELL_IN_PARTS(
            "Sell the points of 200,000.00 in ten parts instead of at once.",
            p -> p.order("p", "200000.00").until(60).sellAll(10),
            (honest, tricky) -> honest.order("p", "200000.00").until(60).sellAll(1),
            by(NO_SELL_FEE)),
    SECOND_NEWCOMER(
            "Place the second order through a new account, and have luck in its draw.",
            p -> p.second().order("p", "2000.00").order("q", "2000.00").wait(8).draw(),
            (honest, tricky) -> honest.order("p", "2000.00").order("p", "2000.00").wait(8).draw(),
            by(NO_PRIZE)),
    CHECK_IN_TWICE(
            "Check in with two accounts for a week.",
            p -> p.second().checkIn(7, "p", "q"),
            (honest, tricky) -> honest.checkIn(7, "p"),
            by(NO_CHECK_IN_REWARD)),
    BUY_OF_ONESELF(
            "Buy for 2,000.00 of one's own shop, twice, while strangers buy elsewhere.",
            p -> p.shop().order("p", "m", "2000.00").order("p", "m", "2000.00"),
            (honest, tricky) ->
                    honest.shop()
                            .order("p", "s", "2000.00")
                            .order("p", "s", "2000.00")
                            .strangerBuys("2000.00")
                            .strangerBuys("2000.00"),
            by(NO_FAN_SHARE),
            by(NO_FAN_SHARE, NO_FAN_POINTS)),
    PAY_OUT_AND_TAKE_BACK(
            "Buy for 2,000.00 of one's own shop, have the shop paid out, take the order back.",
            p -> p.shop().order("p", "m", "2000.00").justConfirmed().payShopOut().takeBack(),
            (honest, tricky) -> honest.shop().sameOrders(tricky),
            by(CONFIRM_LATE, FINAL_AT_ONCE)),
    SCAN_ONES_OWN_CODE(
            "Scan the code of one's own shop before buying for 2,000.00 elsewhere.",
            p -> p.shop().scanOwnCode().order("p", "2000.00"),
            (honest, tricky) -> honest.shop().sameOrders(tricky),
            by(NO_FAN_SHARE),
            by(NO_FAN_SHARE, NO_FAN_POINTS)),
    BRING_IN_ONES_OWN_SHOP(
            "Name one's own account as who brought one's shop in, where a stranger buys for"
                    + " 2,000.00.",
            p -> p.shopBroughtInBy("p").strangerBuys("2000.00"),
            (honest, tricky) -> honest.shop().strangerBuys("2000.00"),
            by(NO_MERCHANT_SHARE),
            by(NO_MERCHANT_SHARE, NO_PERSONAL)),
    SHAM(
            "Buy for 2,000.00 of one's own shop, put the goods back on the shelf, wait a year.",
            p -> p.shop().order("p", "m", "2000.00").othersGoOn(),
            (honest, tricky) -> honest.shop().othersGoOn(),
            by(CLAIM_AS_FUNDED),
            by(GRANT_AS_FUNDED),
            by(NO_DIVIDEND),
            by(MINT_ALL),
            by(NO_COINS, CONSUMERS_CAP, MERCHANTS_CAP, NO_PRIZE)),
    PASS_AND_WAIT(
            "Order for 2,000.00, pass the points to a second account, take the order back, wait a"
                    + " year.",
            p -> p.second().order("p", "2000.00").confirmed().passPoints().takeBack().othersGoOn(),
            (honest, tricky) -> honest.second().confirmed().othersGoOn(),
            by(NO_TRANSFER),
            by(CONFIRM_LATE, FINAL_AT_ONCE));

    /** Every order is final by then, and every commission paid. */
    private static final int LAST_DAY = 70;

    private final String story;
    private final UnaryOperator<Person> play;
    private final BinaryOperator<Person> honest;
    private final List<Closing> closings;

    Trick(String story, UnaryOperator<Person> play, Closing... closings) {
        this(story, play, (honest, tricky) -> honest.second().sameOrders(tricky), closings);
    }

    Trick(
            String story,
            UnaryOperator<Person> play,
            BinaryOperator<Person> honest,
            Closing... closings) {
        this.story = story;
        this.play = play;
        this.honest = honest;
        this.closings = List.of(closings);
    }

    String story() {
        return story;
    }

    List<Closing> closings() {
        return closings;
    }

    /** Whether it ends with no purchase at all, so that the honest play is to do nothing. */
    boolean buysNothing() {
        return this == SHAM || this == PASS_AND_WAIT;
    }

    /** What the trick wins over honesty under a plan, in yuan; negative where it costs. */
    BigDecimal gain(Setting setting) {
        Person tricky = play.apply(new Person(setting));
        Person fair = honest.apply(new Person(setting), tricky);
        return tricky.until(LAST_DAY).worth().subtract(fair.until(LAST_DAY).worth());
    }
}
