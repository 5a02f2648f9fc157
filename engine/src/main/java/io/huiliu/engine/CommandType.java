package io.huiliu.engine;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The commands, each with the fields that it needs and those that it may have. The codes are part
 * of the log's format.
 */
public enum CommandType {
    MEMBER(1, need(), may(Field.REFERRER, Field.REGION)),
    MERCHANT(2, need(), may(Field.RATE, Field.REGION, Field.REFERRER)),
    REGION(3, need(), may(Field.PARENT, Field.LEVEL)),
    ORDER(
            4,
            need(Field.MEMBER, Field.MERCHANT, Field.AMOUNT),
            may(
                    Field.RATE,
                    Field.COST,
                    Field.DISTRIBUTION,
                    Field.VOUCHER,
                    Field.CLASS,
                    Field.REGION,
                    Field.WEIGHT)),
    REDEEM(
            5,
            need(Field.MERCHANT, Field.VOUCHER),
            may(Field.MEMBER, Field.PAYER, Field.CLASS, Field.REGION, Field.WEIGHT)),
    REFUND(6, need(Field.ORDER), may(Field.AMOUNT, Field.REASON)),
    CONFIRM(7, need(Field.ORDER), may()),
    WEIGHT(8, need(Field.ORDER, Field.WEIGHT), may(Field.REASON)),
    RATE(9, need(Field.MERCHANT, Field.RATE), may()),
    PAYOUT(10, need(Field.MERCHANT, Field.AMOUNT), may()),
    BIND(11, need(Field.MEMBER, Field.MERCHANT), may()),
    RANK(12, need(Field.MEMBER, Field.RANK), may()),
    AGENT(13, need(Field.REGION, Field.MEMBER), may(Field.FROM, Field.ROLE)),
    SHARES(14, need(Field.MEMBER, Field.DIVIDEND, Field.SHARE_WEIGHT), may()),
    SELL(15, need(Field.MEMBER, Field.POOL, Field.POINTS), may(Field.TO)),
    TRANSFER(16, need(Field.FROM, Field.TO, Field.POOL, Field.POINTS), may()),
    INJECT(17, need(Field.POOL, Field.AMOUNT), may(Field.SOURCE)),
    LEGACY(18, need(Field.MEMBER, Field.POOL, Field.DEBT), may()),
    CHECK_IN(19, need(Field.MEMBER), may(Field.POOL)),
    DRAW(20, need(Field.MEMBER), may(Field.POOL)),
    REDEEM_COINS(21, need(Field.MEMBER, Field.COINS), may(Field.ITEM, Field.PAYER)),
    WITHDRAW(22, need(Field.MEMBER, Field.AMOUNT), may()),
    WITHDRAW_DECIDE(23, need(Field.WITHDRAWAL, Field.DECISION), may(Field.REASON)),
    FREEZE(24, need(), may(Field.MEMBER, Field.MERCHANT, Field.REASON)),
    UNFREEZE(25, need(), may(Field.MEMBER, Field.MERCHANT, Field.REASON)),
    ADJUST(
            26,
            need(
                    Field.DEBIT,
                    Field.CREDIT,
                    Field.ASSET,
                    Field.AMOUNT,
                    Field.REASON,
                    Field.APPROVALS),
            may()),
    AMEND(27, need(Field.PLAN, Field.EFFECTIVE), may(Field.APPLIES_TO)),
    CLOSE_DAY(28, need(Field.DATE), may()),
    WIND_DOWN(29, need(Field.REASON), may());

    private static final CommandType[] BY_CODE = byCode();

    private final int code;
    private final int needed;
    private final Field[] fields;

    CommandType(int code, Field[] needed, Field[] possible) {
        this.code = code;
        this.needed = needed.length;
        this.fields = Arrays.copyOf(needed, needed.length + possible.length);
        System.arraycopy(possible, 0, fields, needed.length, possible.length);
    }

    int code() {
        return code;
    }

    /** The name in event files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Fields in the order of the binary form: needed ones first. */
    public int fieldCount() {
        return fields.length;
    }

    public Field field(int position) {
        return fields[position];
    }

    int neededCount() {
        return needed;
    }

    /** The field of that name, or null if this command has none. */
    public @Nullable Field field(String key) {
        for (Field field : fields) {
            if (field.key().equals(key)) {
                return field;
            }
        }
        return null;
    }

    /** The type of that name in event files, or null. */
    public static @Nullable CommandType of(String key) {
        for (CommandType type : values()) {
            if (type.key().equals(key)) {
                return type;
            }
        }
        return null;
    }

    static @Nullable CommandType of(int code) {
        return code > 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }

    private static CommandType[] byCode() {
        CommandType[] types = new CommandType[values().length + 1];
        for (CommandType type : values()) {
            types[type.code] = type;
        }
        return types;
    }

    private static Field[] need(Field... fields) {
        return fields;
    }

    private static Field[] may(Field... fields) {
        return fields;
    }
}
