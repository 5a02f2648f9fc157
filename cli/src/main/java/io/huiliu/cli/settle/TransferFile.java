package io.huiliu.cli.settle;

import io.huiliu.cli.events.InputFile;
import io.huiliu.engine.AccountNames;
import io.huiliu.engine.Engine;
import io.huiliu.ledger.Account;
import io.huiliu.ledger.Chart;
import io.huiliu.ledger.Journal;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Writes the transfers as JSON Lines, formatted by hand: an order makes up to twenty of them. Every
 * 256th line and the last one carry a link of the hash chain: SHA-256(link before ‖ the lines
 * since, line feeds included, as they are without {@code chain}); the link before the first is 32
 * bytes of 0.
 */
final class TransferFile implements Journal.ByteReader, Closeable {
    /** Lines from one link to the next. */
    static final int LINES_A_LINK = 256;

    /** Ids take at most 6 bytes for each of their 64; names of accounts are short. */
    private static final int MAX_LINE_BYTES = 1 << 12;

    private static final int LINK_BYTES = 32;
    private static final byte[] SEQ = ascii("{\"seq\":");
    private static final byte[] AT = ascii(",\"at\":\"");
    private static final byte[] CAUSE = ascii("\",\"cause\":\"");
    private static final byte[] REASON = ascii("\",\"reason\":\"");
    private static final byte[] CREDIT = ascii("\",\"credit\":\"");
    private static final byte[] AMOUNT = ascii("\",\"amount\":\"");
    private static final byte[] REVERSES = ascii("\",\"reverses\":\"");
    private static final byte[] CHAIN = ascii(",\"chain\":\"");
    private static final byte[] HEX = ascii("0123456789abcdef");

    private final GzipBlocks blocks;
    private final Chart chart;
    private final AccountNames names;
    private final InstantText instants;
    private final MessageDigest digest = InputFile.sha256();
    private final byte[] link = new byte[LINK_BYTES];
    private final byte[] plain = new byte[AccountNames.MAX_HOLDER_BYTES];

    private GzipBlocks.Block block;
    private byte[] to;
    private int at;
    private int hashed;
    private long seq;
    private long linked;

    private final byte[] head = new byte[MAX_LINE_BYTES / 2];
    private int headLength;
    private final byte[] reversed = new byte[MAX_LINE_BYTES / 4];
    private int reversedLength;
    private byte[][][] middles = new byte[0][][];
    private byte[][] fixed = new byte[0][];

    TransferFile(OutputStream out, Engine engine) throws IOException {
        blocks = new GzipBlocks(out);
        chart = engine.chart();
        names = engine.accounts();
        instants = new InstantText(engine.plan().timeZone());
        digest.update(link);
        block = blocks.next();
        to = block.bytes;
    }

    @Override
    public void entry(
            long atMillis, byte[] causes, int causeOffset, int causeLength, int reversesLength) {
        int end = put(AT, head, 0);
        end = instants.write(atMillis, head, end);
        end = put(CAUSE, head, end);
        end = escape(causes, causeOffset, causeLength, head, end);
        headLength = put(REASON, head, end);
        reversedLength =
                reversesLength == 0
                        ? 0
                        : escape(
                                causes,
                                causeOffset + causeLength,
                                reversesLength,
                                reversed,
                                put(REVERSES, reversed, 0));
    }

    @Override
    public void transfer(
            int reason, int asset, long debit, long credit, long amount, boolean reversal) {
        if (at + MAX_LINE_BYTES > to.length) {
            turn();
        }
        at = digits(++seq, to, put(SEQ, to, at));
        System.arraycopy(head, 0, to, at, headLength);
        at = put(middle(reason, asset), to, at + headLength);
        at = account(debit, at);
        at = account(credit, put(CREDIT, to, at));
        at = decimal(amount, chart.asset(asset).decimals(), put(AMOUNT, to, at));
        if (reversal && reversedLength > 0) {
            System.arraycopy(reversed, 0, to, at, reversedLength);
            at += reversedLength;
        }
        to[at] = '"';
        to[at + 1] = '}';
        to[at + 2] = '\n';
        at += 3;
        if (seq - linked == LINES_A_LINK) {
            link();
        }
    }

    /** Puts the next link of the chain on the line written last. */
    private void link() {
        digest.update(to, hashed, at - hashed);
        try {
            digest.digest(link, 0, LINK_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes are enough for SHA-256", e);
        }
        digest.update(link);
        at = put(CHAIN, to, at - 2);
        for (byte b : link) {
            to[at++] = HEX[b >> 4 & 0xF];
            to[at++] = HEX[b & 0xF];
        }
        to[at] = '"';
        to[at + 1] = '}';
        to[at + 2] = '\n';
        at += 3;
        hashed = at;
        linked = seq;
    }

    /** Begins a new block. */
    private void turn() {
        digest.update(to, hashed, at - hashed);
        block.length = at;
        blocks.add(block);
        try {
            block = blocks.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        to = block.bytes;
        at = 0;
        hashed = 0;
    }

    /** Ends the file with a link on its last line. */
    void finish() throws IOException {
        if (seq > linked) {
            link();
        }
        block.length = at;
        blocks.add(block);
        blocks.finish();
    }

    /** Lines written. */
    long count() {
        return seq;
    }

    /** The last link, in hexadecimal. */
    String chain() {
        return HexFormat.of().formatHex(link);
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }

    private byte[] middle(int reason, int asset) {
        if (reason >= middles.length) {
            middles = Arrays.copyOf(middles, reason + 16);
        }
        byte[][] ofReason = middles[reason];
        if (ofReason == null || asset >= ofReason.length) {
            ofReason =
                    ofReason == null ? new byte[asset + 1][] : Arrays.copyOf(ofReason, asset + 1);
            middles[reason] = ofReason;
        }
        byte[] middle = ofReason[asset];
        if (middle == null) {
            middle =
                    ascii(
                            chart.reason(reason)
                                    + "\",\"asset\":\""
                                    + chart.asset(asset).name()
                                    + "\",\"debit\":\"");
            ofReason[asset] = middle;
        }
        return middle;
    }

    private int account(long account, int from) {
        if (Account.owner(account) == Account.Owner.FIXED) {
            return put(fixed(account), to, from);
        }
        int end = names.copyHolder(account, to, from);
        for (int i = from; i < end; i++) {
            if (isSpecial(to[i])) {
                System.arraycopy(to, from, plain, 0, end - from);
                return escape(plain, 0, end - from, to, from);
            }
        }
        return end;
    }

    private byte[] fixed(long account) {
        int index = Account.index(account);
        if (index >= fixed.length) {
            fixed = Arrays.copyOf(fixed, index + 16);
        }
        byte[] name = fixed[index];
        if (name == null) {
            name = ascii(chart.name(account));
            fixed[index] = name;
        }
        return name;
    }

    private int decimal(long amount, int decimals, int from) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        int end = digits(amount / unit, to, from);
        if (decimals == 0) {
            return end;
        }
        to[end++] = '.';
        long part = amount % unit;
        for (int i = decimals - 1; i >= 0; i--) {
            to[end + i] = (byte) ('0' + part % 10);
            part /= 10;
        }
        return end + decimals;
    }

    private static int digits(long number, byte[] to, int at) {
        int length = 1;
        for (long limit = 10; number >= limit && length < 18; limit *= 10) {
            length++;
        }
        long left = number;
        if (left >= 1_000_000_000_000_000_000L) {
            length = 19;
        }
        for (int i = length - 1; i >= 0; i--) {
            to[at + i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        return at + length;
    }

    private static int put(byte[] text, byte[] to, int at) {
        System.arraycopy(text, 0, to, at, text.length);
        return at + text.length;
    }

    /** Copies UTF-8 as the inside of a JSON string. */
    private static int escape(byte[] from, int offset, int length, byte[] to, int at) {
        int end = at;
        for (int i = offset; i < offset + length; i++) {
            byte b = from[i];
            if (!isSpecial(b)) {
                to[end++] = b;
            } else if (b == '"' || b == '\\') {
                to[end++] = '\\';
                to[end++] = b;
            } else {
                to[end++] = '\\';
                to[end++] = 'u';
                to[end++] = '0';
                to[end++] = '0';
                to[end++] = HEX[b >> 4 & 0xF];
                to[end++] = HEX[b & 0xF];
            }
        }
        return end;
    }

    private static boolean isSpecial(byte b) {
        return b >= 0 && b < ' ' || b == '"' || b == '\\';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
