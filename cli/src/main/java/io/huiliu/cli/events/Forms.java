package io.huiliu.cli.events;

import io.huiliu.cli.terminal.Words;
import io.huiliu.engine.CommandType;
import io.huiliu.engine.Field;
import org.jspecify.annotations.Nullable;

/** What the fields of commands look like, for messages. */
final class Forms {
    private static final Words AN_ID = new Words("1 to 64 bytes of UTF-8", " 1 至 64 字节的 UTF-8");

    private Forms() {}

    /** What a field may be, a phrase that follows "allowed is". */
    static Words allowed(CommandType type, String key) {
        Field field = type.field(key);
        return field == null ? AN_ID : allowed(field);
    }

    private static Words allowed(Field field) {
        return switch (field.form()) {
            case ID -> AN_ID;
            case TEXT -> new Words("at most 1,000 bytes of UTF-8", "不超过 1,000 字节的 UTF-8");
            case FEN ->
                    new Words(
                            "a decimal with at most 2 decimals, such as \"128.50\"",
                            "最多两位小数的数，如 \"128.50\"");
            case MICRO ->
                    new Words(
                            "a decimal with at most 6 decimals, such as \"12.5\"",
                            "最多六位小数的数，如 \"12.5\"");
            case PPM ->
                    new Words(
                            "a percentage with at most 4 decimals, such as \"10%\"",
                            "最多四位小数的百分比，如 \"10%\"");
            case WEIGHT ->
                    new Words(
                            "a decimal from 0 to 1 with at most 6 decimals, or \"hold\"",
                            " 0 到 1、最多六位小数的数，或 \"hold\"");
            case COUNT -> new Words("a whole number, such as \"100\"", "整数，如 \"100\"");
            case DATE -> new Words("a date such as \"2026-01-31\"", "日期，如 \"2026-01-31\"");
        };
    }

    /** A value as people write it. */
    static String example(@Nullable CommandType type, String key) {
        Field field = type == null ? null : type.field(key);
        if (field == null) {
            return switch (key) {
                case "type" -> "order";
                case "at" -> "2018-01-02T10:00:00+08:00";
                default -> "o1";
            };
        }
        return switch (field) {
            case MEMBER, REFERRER -> "m1";
            case MERCHANT -> "s1";
            case ORDER -> "o1";
            case DECISION -> "approve";
            case PLAN -> "plan-2.yaml";
            case APPROVALS -> "alice,bob";
            case ASSET -> "CNY";
            case DEBIT -> "platform:revenue";
            case CREDIT -> "member:m1";
            case REGION -> "310101";
            default ->
                    switch (field.form()) {
                        case FEN -> "128.50";
                        case MICRO -> "12.5";
                        case PPM -> "10%";
                        case WEIGHT -> "0.5";
                        case COUNT -> "100";
                        case DATE -> "2026-01-31";
                        case ID, TEXT -> "…";
                    };
        };
    }
}
