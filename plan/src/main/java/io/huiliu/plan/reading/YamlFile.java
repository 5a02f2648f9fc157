package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.reading.Diagnostic.Code;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A file that people write, as far as to the map that it is: encoding, size, YAML. */
public final class YamlFile {
    private YamlFile() {}

    /** The text of a file's bytes; null if they are not UTF-8, which is then reported. */
    public static @Nullable String text(byte[] bytes, Report report) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            Text found = new Text("不是 UTF-8 文本", "not UTF-8 text");
            Text allowed = new Text(" UTF-8 编码", "UTF-8");
            Text fix = new Text("请以 UTF-8 编码另存。", "Save it as UTF-8.");
            report.add(Node.Place.START, "", Code.ENCODING, found, allowed, fix);
            return null;
        }
    }

    /**
     * The map that the whole file is; null if it is none or too large, which is then reported.
     *
     * @param firstKey the key that such a file begins with, for the message
     */
    public static Node.@Nullable Mapping root(String text, String firstKey, Report report) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > NodeReader.MAX_BYTES) {
            Text found = new Text(bytes + " 字节", bytes + " bytes long");
            Text allowed = new Text("不超过 1 MiB", "at most 1 MiB");
            report.add(Node.Place.START, "", Code.TOO_LARGE, found, allowed);
            return null;
        }
        Node root = NodeReader.read(text, report);
        if (root instanceof Node.Mapping mapping) {
            return mapping;
        }
        if (!(root instanceof Node.Broken) && report.count() == 0) {
            Text found = root == null ? new Text("空文件", "empty") : KindWords.shape(root);
            Text allowed =
                    new Text(
                            "以 " + firstKey + ": 开头的映射",
                            "a map that begins with '" + firstKey + ":'");
            Node.Place place = root == null ? Node.Place.START : root.place();
            report.add(place, "", Code.WRONG_SHAPE, found, allowed);
        }
        return null;
    }

    /** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
    public static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
