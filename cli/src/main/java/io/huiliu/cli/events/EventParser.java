package io.huiliu.cli.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.huiliu.cli.events.EventProblem.Code;
import io.huiliu.cli.terminal.Nearest;
import io.huiliu.cli.terminal.Words;
import io.huiliu.engine.CommandType;
import io.huiliu.engine.CommandWriter;
import io.huiliu.engine.Field;
import io.huiliu.engine.FieldException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns one line into one command. The fields may stand in any order; their texts are kept until
 * the type is known and then written in the type's order.
 */
final class EventParser {
    private static final String TYPE = "type";
    private static final String ID = "id";
    private static final String AT = "at";

    /** The places of the texts of a line: one for each name that any command knows. */
    private static final Map<String, Integer> PLACES = places();

    private static final int TYPE_PLACE = place(TYPE);
    private static final int ID_PLACE = place(ID);
    private static final int AT_PLACE = place(AT);
    private static final Map<String, CommandType> TYPES = types();

    /** For each type and place, the field. */
    private static final @Nullable Field[][] FIELDS = fields();

    /** Sub-accounts end so: a holder whose id did would have another's account. */
    private static final List<String> RESERVED_ENDINGS = List.of(":pending", ":debt");

    private final JsonFactory json = new JsonFactory();
    private final CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    private final PlanNames plans;

    private final @Nullable String[] texts = new String[PLACES.size()];
    private long seen;
    private @Nullable String unknown;
    private @Nullable String misformed;
    private @Nullable Words misformedAs;

    private CommandType type = CommandType.MEMBER;

    /** Finds the plan that an amendment names. */
    interface PlanNames {
        /** The hash of the plan. */
        String hash(String named) throws EventException;
    }

    EventParser(PlanNames plans) {
        this.plans = plans;
    }

    /**
     * Appends the line's command to the writer, or throws and appends nothing.
     *
     * @param untilMillis a command of this instant or later is not appended, nor looked at closely
     * @return whether it was appended
     */
    boolean parse(LineReader line, long untilMillis, CommandWriter writer) throws EventException {
        if (line.tooLong()) {
            throw new EventException(
                    Code.LINE_TOO_LONG,
                    "the line is longer than 65,536 bytes; allowed is one command a line. Is a line"
                            + " feed missing?",
                    "该行超过 65,536 字节；每行只能有一条命令。是否漏了换行？");
        }
        if (!line.plain()) {
            requireUtf8(line.buffer(), line.from(), line.to());
        }
        forget();
        read(line.buffer(), line.from(), line.to() - line.from());
        type = knownType();
        String id = needed(ID_PLACE, ID);
        long at = instant(needed(AT_PLACE, AT));
        if (at >= untilMillis) {
            return false;
        }
        refuseUnknown();
        try {
            writer.begin(type, checkedId(id, line.plain()), at);
            write(line.plain(), writer);
            writer.end();
            return true;
        } catch (FieldException e) {
            throw wrongField(e);
        }
    }

    /** The type of the command parsed last. */
    CommandType type() {
        return type;
    }

    private void forget() {
        Arrays.fill(texts, null);
        seen = 0;
        unknown = null;
        misformed = null;
        misformedAs = null;
    }

    private void read(byte[] bytes, int from, int length) throws EventException {
        try (JsonParser parser = json.createParser(bytes, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new EventException(
                        Code.NOT_AN_OBJECT,
                        "the line is no JSON object; allowed is one command a line, such as"
                            + " {\"type\":\"member\",\"id\":\"m1\",\"at\":\"2018-01-02T10:00:00+08:00\"}",
                        "该行不是 JSON 对象；每行应为一条命令，如"
                            + " {\"type\":\"member\",\"id\":\"m1\",\"at\":\"2018-01-02T10:00:00+08:00\"}");
            }
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                keep(key, parser);
            }
            if (parser.nextToken() != null) {
                throw new EventException(
                        Code.MALFORMED_JSON,
                        "something follows the object; allowed is one command a line",
                        "对象之后还有内容；每行只能有一条命令");
            }
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private static EventException malformed(JsonProcessingException e) {
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        String message = String.valueOf(e.getOriginalMessage());
        int brief = message.indexOf(" (start marker");
        return new EventException(
                Code.MALFORMED_JSON,
                "no JSON at column %d: %s. Every name and text stands in double quotes",
                "第 %d 列不是合法的 JSON：%s。名称和文本都要用双引号",
                column,
                brief < 0 ? message : message.substring(0, brief));
    }

    private void keep(String key, JsonParser parser) throws IOException, EventException {
        JsonToken token = parser.nextToken();
        Integer place = PLACES.get(key);
        if (place == null) {
            unknown = unknown == null ? key : unknown;
            parser.skipChildren();
            return;
        }
        if ((seen & 1L << place) != 0) {
            throw new EventException(
                    Code.FIELD_TWICE,
                    "\"%s\" stands there twice; remove one",
                    "\"%s\" 出现了两次；请删去一个",
                    key);
        }
        seen |= 1L << place;
        if (token == JsonToken.VALUE_STRING) {
            texts[place] = parser.getText();
        } else if (token == JsonToken.START_ARRAY && key.equals(Field.APPROVALS.key())) {
            texts[place] = joined(key, parser);
        } else if (misformed == null) {
            misformed = key;
            misformedAs = shape(token, brief(parser.getText()));
            parser.skipChildren();
        }
    }

    /** Approvals may stand in a list of texts, each one name: a comma would make it two. */
    private String joined(String key, JsonParser parser) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            String name = parser.getText();
            boolean text = token == JsonToken.VALUE_STRING;
            if (misformed == null && (!text || name.contains(","))) {
                String shown = text ? "\"" + brief(name) + "\"" : brief(name);
                misformed = key;
                misformedAs = Words.of("a list with %s", "含 %s 的列表", shown);
            }
            names.add(name);
            parser.skipChildren();
        }
        return String.join(",", names);
    }

    private static Words shape(JsonToken token, String text) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Words.of("the number %s", "数字 %s", text);
            case START_OBJECT -> new Words("an object", "一个对象");
            case START_ARRAY -> new Words("a list", "一个列表");
            default -> Words.same(text);
        };
    }

    private CommandType knownType() throws EventException {
        String name = texts[TYPE_PLACE];
        if (name == null) {
            requireFormed(TYPE);
            throw new EventException(
                    Code.TYPE_MISSING,
                    "the line has no \"type\"; allowed are %s",
                    "该行没有 \"type\"；应为 %s 之一",
                    String.join(", ", CommandTypes.keys()));
        }
        CommandType known = TYPES.get(name);
        if (known == null) {
            throw new EventException(
                    Code.UNKNOWN_TYPE,
                    Words.of(
                                    "type is \"%s\"; allowed are %s.",
                                    "type 为 \"%s\"；应为 %s 之一。",
                                    brief(name),
                                    String.join(", ", CommandTypes.keys()))
                            .then(Nearest.question(name, CommandTypes.keys())));
        }
        return known;
    }

    private String needed(int place, String key) throws EventException {
        String text = texts[place];
        if (text == null) {
            requireFormed(key);
            throw missing(key);
        }
        return text;
    }

    private EventException missing(String key) {
        return new EventException(
                Code.FIELD_MISSING,
                "%s has no \"%s\"; add it, such as \"%s\":\"%s\"",
                "%s 缺少 \"%s\"；请补上，如 \"%s\":\"%s\"",
                what(),
                key,
                key,
                Forms.example(type, key));
    }

    /** {@code order "o1"}. */
    private String what() {
        String id = texts[ID_PLACE];
        return id == null ? type.key() : type.key() + " \"" + brief(id) + "\"";
    }

    private static long instant(String text) throws EventException {
        long millis = Instants.parse(text);
        if (millis == Instants.NONE) {
            throw new EventException(
                    Code.BAD_INSTANT,
                    "\"at\" is \"%s\"; allowed is ISO-8601 with an offset, such as"
                            + " \"2018-01-02T10:00:00+08:00\"",
                    "\"at\" 为 \"%s\"；应为带时区偏移的 ISO-8601 时刻，如 \"2018-01-02T10:00:00+08:00\"",
                    brief(text));
        }
        return millis;
    }

    private void refuseUnknown() throws EventException {
        for (long left = seen; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            if (FIELDS[type.ordinal()][place] == null && !isHead(place)) {
                throw unknownField(key(place));
            }
        }
        String key = unknown;
        if (key != null) {
            throw unknownField(key);
        }
        String wrong = misformed;
        if (wrong != null) {
            requireFormed(wrong);
        }
    }

    private static boolean isHead(int place) {
        return place == TYPE_PLACE || place == ID_PLACE || place == AT_PLACE;
    }

    private EventException unknownField(String key) {
        List<String> allowed = CommandTypes.fields(type);
        return new EventException(
                Code.UNKNOWN_FIELD,
                Words.of(
                                "%s has the field \"%s\"; allowed are %s.",
                                "%s 有字段 \"%s\"；可用的是 %s。",
                                what(),
                                brief(key),
                                String.join(", ", allowed))
                        .then(Nearest.question(key, allowed)));
    }

    /** Throws where a field is no text. */
    private void requireFormed(String key) throws EventException {
        Words as = misformedAs;
        if (as != null && key.equals(misformed)) {
            throw new EventException(
                    Code.BAD_VALUE,
                    new Words(
                            "\"%s\" is %s; allowed is a text: put it in quotes, such as \"%s\""
                                    .formatted(key, as.en(), Forms.example(type, key)),
                            "\"%s\" 为%s；应为文本：请加引号，如 \"%s\""
                                    .formatted(key, as.zh(), Forms.example(type, key))));
        }
    }

    private String checkedId(String id, boolean plain) throws EventException {
        requireWhole(ID, id, plain);
        boolean holder = type == CommandType.MEMBER || type == CommandType.MERCHANT;
        for (String ending : RESERVED_ENDINGS) {
            if (holder && id.endsWith(ending)) {
                throw new EventException(
                        Code.BAD_VALUE,
                        "\"id\" is \"%s\"; an id must not end in %s, which names a part of an"
                                + " account",
                        "\"id\" 为 \"%s\"；不得以 %s 结尾，它表示账户的一部分",
                        id,
                        ending);
            }
        }
        return id;
    }

    private void write(boolean plain, CommandWriter writer) throws EventException {
        @Nullable Field[] fields = FIELDS[type.ordinal()];
        for (long left = seen; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            Field field = fields[place];
            String text = texts[place];
            if (field != null && text != null) {
                requireWhole(field.key(), text, plain);
                writer.put(field, field == Field.PLAN ? plans.hash(text) : text);
            }
        }
    }

    /** Throws where an escape left half a character, which no UTF-8 can hold. */
    private static void requireWhole(String key, String text, boolean plain) throws EventException {
        if (plain || StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return;
        }
        throw new EventException(
                Code.BAD_VALUE,
                "\"%s\" has half a character (a lone surrogate); write it as UTF-8",
                "\"%s\" 含有半个字符（单独的代理项）；请以 UTF-8 书写",
                key);
    }

    private void requireUtf8(byte[] bytes, int from, int to) throws EventException {
        ByteBuffer line = ByteBuffer.wrap(bytes, from, to - from);
        try {
            strict.decode(line);
        } catch (CharacterCodingException e) {
            throw new EventException(
                    Code.BAD_UTF8,
                    "byte %d of the line is no UTF-8; save the file as UTF-8",
                    "该行第 %d 字节不是 UTF-8；请把文件另存为 UTF-8",
                    line.position() - from + 1);
        }
    }

    private EventException wrongField(FieldException e) {
        if (e.found().equals("missing") && e.allowed().equals("it is needed")) {
            return missing(e.field());
        }
        Words allowed = Forms.allowed(type, e.field());
        String found = brief(e.found());
        return new EventException(
                Code.BAD_VALUE,
                new Words(
                        "\"" + e.field() + "\" is \"" + found + "\"; allowed is " + allowed.en(),
                        "\"" + e.field() + "\" 为 \"" + found + "\"；应为" + allowed.zh()));
    }

    /** At most 100 characters of a text that may be long. */
    private static String brief(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (String head : List.of(TYPE, ID, AT)) {
            places.put(head, places.size());
        }
        for (Field field : Field.values()) {
            places.putIfAbsent(field.key(), places.size());
        }
        if (places.size() > Long.SIZE) {
            throw new IllegalStateException("more names than bits");
        }
        return places;
    }

    private static int place(String key) {
        Integer place = PLACES.get(key);
        if (place == null) {
            throw new IllegalStateException(key);
        }
        return place;
    }

    private static String key(int place) {
        return PLACES.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, CommandType> types() {
        Map<String, CommandType> types = new HashMap<>();
        for (CommandType type : CommandType.values()) {
            types.put(type.key(), type);
        }
        return types;
    }

    private static @Nullable Field[][] fields() {
        @Nullable Field[][] fields = new Field[CommandType.values().length][PLACES.size()];
        for (CommandType type : CommandType.values()) {
            for (int i = 0; i < type.fieldCount(); i++) {
                fields[type.ordinal()][place(type.field(i).key())] = type.field(i);
            }
        }
        return fields;
    }
}
