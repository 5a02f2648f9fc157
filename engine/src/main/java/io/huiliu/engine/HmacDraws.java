package io.huiliu.engine;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The verifiable generator of draws (mechanisms.md §12): the first 8 bytes of HMAC-SHA-256(seed,
 * log index ‖ command hash ‖ previous root). Whoever holds the seed cannot choose among outcomes by
 * choosing ids, because the root is fixed only when the batch before is; whoever is shown the seed
 * afterwards can compute every draw again.
 *
 * <p>A pure function of its arguments; one instance serves one thread.
 */
public final class HmacDraws {
    /** The fewest bytes of a seed. */
    public static final int MIN_SEED_BYTES = 16;

    private static final int HASH_BYTES = 32;

    private final Mac mac;
    private final byte[] message = new byte[Long.BYTES + 2 * HASH_BYTES];

    /**
     * A generator for a period.
     *
     * @param seed at least {@link #MIN_SEED_BYTES} bytes
     */
    public HmacDraws(byte[] seed) {
        if (seed.length < MIN_SEED_BYTES) {
            throw new IllegalArgumentException(
                    "a seed of " + seed.length + " bytes; at least " + MIN_SEED_BYTES);
        }
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /**
     * The number drawn for a command: uniform over 64 bits.
     *
     * @param logIndex the command's place in the log, from 0; big-endian in the message
     * @param commandHash SHA-256 of the command's body, 32 bytes
     * @param previousRoot the root of the batch before the command's, 32 bytes
     */
    public long draw(long logIndex, byte[] commandHash, byte[] previousRoot) {
        ByteBuffer.wrap(message)
                .putLong(logIndex)
                .put(commandHash, 0, HASH_BYTES)
                .put(previousRoot, 0, HASH_BYTES);
        return ByteBuffer.wrap(mac.doFinal(message)).getLong();
    }
}
