package io.huiliu.cli.settle;

import io.huiliu.cli.events.InputFile;
import io.huiliu.cli.plans.PlanText;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Words;
import io.huiliu.engine.HmacDraws;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Seeds of the draws (mechanisms.md §12). */
public final class Seeds {
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2}){16,}");

    private Seeds() {}

    /**
     * The seed of a settlement that names none: SHA-256 of {@code huiliu} and the plan's hash.
     * Anybody can compute it, so it serves for trying out, not for prizes.
     */
    public static byte[] ofPlan(PlanText plan) {
        String text = "huiliu" + plan.plan().hash();
        return InputFile.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a seed that a person gave.
     *
     * @param given hexadecimal digits, or a file of hexadecimal digits or of bytes; at least 16
     *     bytes
     */
    static byte[] read(String given) throws IOException, Failure {
        if (HEX.matcher(given).matches()) {
            return HexFormat.of().parseHex(given);
        }
        byte[] seed = bytes(given);
        String text = new String(seed, StandardCharsets.ISO_8859_1).strip();
        if (HEX.matcher(text).matches()) {
            return HexFormat.of().parseHex(text);
        }
        if (seed.length < HmacDraws.MIN_SEED_BYTES) {
            throw Failure.ofUsage(
                    Words.of(
                            "--draw-seed %s is no seed; allowed are at least 32 hexadecimal digits,"
                                    + " or a file of at least 16 bytes",
                            "--draw-seed %s 不是种子；应为至少 32 位十六进制数，或至少 16 字节的文件", given));
        }
        return seed;
    }

    private static byte[] bytes(String given) throws IOException {
        try {
            Path file = Path.of(given);
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (InvalidPathException e) {
            return new byte[0];
        }
    }
}
