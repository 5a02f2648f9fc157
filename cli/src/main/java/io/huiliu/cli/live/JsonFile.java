package io.huiliu.cli.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.huiliu.cli.events.InputFile;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A JSON file of a simulation's folder. What is not as it was written is told with its place. */
final class JsonFile {
    /** A result of many scenarios has a few million bytes. */
    static final int MAX_BYTES = 64 << 20;

    private static final int HASH = 64;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final Path file;
    private final JsonNode root;
    private final String sha256;

    private JsonFile(Path file, JsonNode root, String sha256) {
        this.file = file;
        this.root = root;
        this.sha256 = sha256;
    }

    /** Reads one; throws Failure if it is not there, too large, or no JSON object. */
    static JsonFile read(Path folder, String name) throws IOException, Failure {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw Failure.ofInput(
                    Words.of(
                            "%s: FILE_MISSING is not there; name a folder that huiliu simulate PLAN"
                                    + " --out DIR wrote (a study has no such file)",
                            "%s: FILE_MISSING 不存在；应为 huiliu simulate PLAN --out DIR"
                                    + " 写出的文件夹（研究没有此文件）",
                            file));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            throw Failure.ofInput(
                    Words.of(
                            "%s: TOO_LARGE has more than %,d bytes; no simulation writes as many",
                            "%s: TOO_LARGE 超过 %,d 字节；模拟不会写出这么大的文件", file, MAX_BYTES));
        }
        return new JsonFile(
                file,
                tree(file, bytes),
                HexFormat.of().formatHex(InputFile.sha256().digest(bytes)));
    }

    private static JsonNode tree(Path file, byte[] bytes) throws Failure {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            if (root.isObject()) {
                return root;
            }
            throw notJson(file, "no object");
        } catch (JsonProcessingException e) {
            throw notJson(file, e.getOriginalMessage());
        } catch (IOException e) {
            throw notJson(file, String.valueOf(e.getMessage()));
        }
    }

    private static Failure notJson(Path file, String why) {
        return Failure.ofInput(
                Words.of(
                        "%s: NOT_JSON is no JSON object (%s); simulate again",
                        "%s: NOT_JSON 不是 JSON 对象（%s）；请重新模拟", file, why));
    }

    /** SHA-256 of the whole file, in hexadecimal. */
    String sha256() {
        return sha256;
    }

    /** The text at a place, such as {@code /plan/hash}, of so many characters at most. */
    String text(String place, int most) throws Failure {
        JsonNode node = root.at(place);
        if (!node.isTextual() || node.textValue().length() > most) {
            throw damaged(
                    place, Words.of("a text of at most %,d characters", "不超过 %,d 个字符的文本", most));
        }
        return node.textValue();
    }

    /** The SHA-256 at a place. */
    String hash(String place) throws Failure {
        String text = text(place, HASH);
        if (!text.matches("[0-9a-f]{64}")) {
            throw damaged(place, new Words("a SHA-256", " SHA-256"));
        }
        return text;
    }

    /** The SHA-256 at a place, or null if there is none. */
    @Nullable String hashOrNull(String place) throws Failure {
        JsonNode node = root.at(place);
        return node.isMissingNode() || node.isNull() ? null : hash(place);
    }

    /** The whole number at a place. */
    int count(String place, int least, int most) throws Failure {
        JsonNode node = root.at(place);
        if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
            throw damaged(
                    place,
                    Words.of("a whole number from %,d to %,d", "%,d 到 %,d 的整数", least, most));
        }
        return node.intValue();
    }

    /** The seed at a place. */
    long number(String place) throws Failure {
        JsonNode node = root.at(place);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw damaged(place, new Words("a whole number", "整数"));
        }
        return node.longValue();
    }

    boolean flag(String place) throws Failure {
        JsonNode node = root.at(place);
        if (!node.isBoolean()) {
            throw damaged(place, new Words("true or false", "true 或 false"));
        }
        return node.booleanValue();
    }

    /** The length of the list at a place. */
    int size(String place, int most) throws Failure {
        JsonNode node = root.at(place);
        if (!node.isArray() || node.size() > most) {
            throw damaged(place, Words.of("a list of at most %,d", "不超过 %,d 项的列表", most));
        }
        return node.size();
    }

    private Failure damaged(String place, Words allowed) {
        return wrong(
                "RESULT_DAMAGED",
                place,
                new Words(
                        "is not " + allowed.en() + " as a simulation writes it; simulate again",
                        "不是模拟所写的" + allowed.zh() + "；请重新模拟"));
    }

    /** Something at a place is wrong. */
    Failure wrong(String code, String place, Words what) {
        return Failure.ofInput(
                new Words(
                        file + ": " + code + " " + place + " " + what.en(),
                        file + ": " + code + " " + place + " " + what.zh()));
    }
}
