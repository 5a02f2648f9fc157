package io.huiliu.cli.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events that a CSV file can be mapped to, with their fields in the order they are written. */
final class EventFields {
    private static final Map<String, List<Field>> TYPES = new LinkedHashMap<>();

    static {
        type("region", "parent? level?");
        type("member", "referrer? region?");
        type("merchant", "rate? region? referrer?");
        type(
                "order",
                "member merchant amount rate? cost? distribution? voucher? class? region? weight?");
        type("refund", "order amount");
        type("confirm", "order");
        type("redeem", "member merchant voucher");
        type("redeem-coins", "member coins item?");
        type("rate", "merchant rate");
        type("payout", "merchant amount");
        type("bind", "member merchant");
        type("rank", "member rank");
        type("agent", "region member from?");
        type("weight", "order weight reason?");
        type("check-in", "member");
        type("legacy", "member pool debt");
        type("inject", "pool amount source?");
    }

    private EventFields() {}

    /** A field besides {@code id} and {@code at}. */
    record Field(String name, FieldKind kind, boolean required) {}

    /** All types by name. */
    static Map<String, List<Field>> types() {
        return TYPES;
    }

    private static void type(String name, String fields) {
        List<Field> list = new ArrayList<>();
        for (String field : fields.split(" ")) {
            boolean required = !field.endsWith("?");
            String plain = required ? field : field.substring(0, field.length() - 1);
            list.add(new Field(plain, kind(plain), required));
        }
        TYPES.put(name, List.copyOf(list));
    }

    private static FieldKind kind(String field) {
        return switch (field) {
            case "amount", "coins", "debt" -> FieldKind.AMOUNT;
            case "cost", "distribution", "voucher" -> FieldKind.AMOUNT_OR_ZERO;
            case "rate" -> FieldKind.RATE;
            case "weight" -> FieldKind.WEIGHT;
            case "level", "class", "reason", "source", "from", "rank" -> FieldKind.TEXT;
            default -> FieldKind.ID;
        };
    }
}
