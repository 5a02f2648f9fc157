package io.huiliu.cli.verify;

import io.huiliu.cli.events.InputFile;
import io.huiliu.cli.results.Transfer;
import io.huiliu.cli.results.TransferLines;
import io.huiliu.cli.results.TransferLines.BadLineException;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.verify.Difference.Code;
import io.huiliu.money.Decimals;
import io.huiliu.money.Wide;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads all transfers once: the hash chain, the sequence, and the laws as they hold after every
 * cause. What it finds of balances it leaves in the {@link Tally}.
 */
final class TransferCheck {
    private static final int LINES_A_LINK = 256;
    private static final int LINK_BYTES = 32;
    private static final byte[] CHAIN = ",\"chain\":\"".getBytes(StandardCharsets.US_ASCII);

    /** {@code ,"chain":"…64 digits…"}}. */
    private static final int CHAIN_FIELD = CHAIN.length + 2 * LINK_BYTES + 1;

    private static final byte[] LINE_END = "}\n".getBytes(StandardCharsets.US_ASCII);
    private static final String CNY = "CNY";
    private static final String VOUCHER = "voucher";
    private static final String VALUE_POINTS = "value-points:";

    private final Path file;
    private final Set<String> unpriced;
    private final Tally tally = new Tally();
    private final MessageDigest digest = InputFile.sha256();
    private byte[] link = new byte[LINK_BYTES];
    private long linked;
    private long count;
    private String cause = "";
    private String at = "";
    private long vouchersOut;
    private final Map<String, long[]> prices = new TreeMap<>();

    /**
     * @param unpriced value pools whose price no transfer shows: points that orders unlock for old
     *     members are booked when their holder is settled
     */
    TransferCheck(Path file, Set<String> unpriced) {
        this.file = file;
        this.unpriced = unpriced;
        digest.update(link);
    }

    /** Reads the file to its end. */
    void run() throws IOException, Failure {
        try (TransferLines lines = TransferLines.open(file)) {
            while (next(lines)) {
                count++;
                Transfer transfer = read(lines);
                follow(lines, transfer.chain());
                apply(transfer);
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw bad(count + 1, "the file is no gzip file");
        }
        causeEnds();
        if (linked != count) {
            throw Difference.at(
                    file,
                    count,
                    Code.CHAIN_BROKEN,
                    "the last line carries no link of the hash chain: something is cut off after"
                            + " it",
                    "最后一行没有哈希链：其后的内容被截去了");
        }
    }

    private boolean next(TransferLines lines) throws IOException, Failure {
        try {
            return lines.next();
        } catch (BadLineException e) {
            throw bad(count + 1, String.valueOf(e.getMessage()));
        }
    }

    private Transfer read(TransferLines lines) throws Failure {
        try {
            Transfer transfer = lines.transfer();
            if (transfer.seq() != count) {
                throw Difference.at(
                        file,
                        count,
                        Code.SEQUENCE_BROKEN,
                        "seq is %d here; allowed is %d: a line is missing, added or moved",
                        "此处 seq 为 %d；应为 %d：有行被删去、添加或移动",
                        transfer.seq(),
                        count);
            }
            return transfer;
        } catch (BadLineException e) {
            throw bad(count, String.valueOf(e.getMessage()));
        }
    }

    private Failure bad(long line, String why) {
        return Difference.at(
                file, line, Code.BAD_LINE, "the line is no transfer: %s", "该行不是转账：%s", why);
    }

    /** Takes the line into the chain, and compares the link that it carries. */
    private void follow(TransferLines lines, @Nullable String chain) throws Failure {
        byte[] buffer = lines.buffer();
        int from = lines.from();
        int end = lines.to() - 1 - (chain == null ? 0 : CHAIN_FIELD);
        boolean formed =
                end > from
                        && (chain == null
                                || Arrays.equals(
                                        buffer, end, end + CHAIN.length, CHAIN, 0, CHAIN.length));
        if (!formed) {
            throw bad(count, "the link of the hash chain does not stand at its end");
        }
        digest.update(buffer, from, end - from);
        digest.update(LINE_END);
        if (chain == null) {
            requireLinkSoon();
            return;
        }
        link = digest.digest();
        digest.update(link);
        if (!HexFormat.of().formatHex(link).equals(chain)) {
            throw Difference.at(
                    file,
                    count,
                    Code.CHAIN_BROKEN,
                    "lines %d to %d are not what was written: their hash is another than the"
                            + " chain's",
                    "第 %d 至 %d 行不是原来写出的内容：哈希与链不符",
                    linked + 1,
                    count);
        }
        linked = count;
    }

    private void requireLinkSoon() throws Failure {
        if (count - linked >= LINES_A_LINK) {
            throw Difference.at(
                    file,
                    count,
                    Code.CHAIN_BROKEN,
                    "the line carries no link of the hash chain; every 256th does",
                    "该行没有哈希链；每 256 行应有一个");
        }
    }

    private void apply(Transfer transfer) throws Failure {
        if (!transfer.cause().equals(cause) || !transfer.at().equals(at)) {
            causeEnds();
            cause = transfer.cause();
            at = transfer.at();
        }
        Tally.Asset asset = tally.asset(transfer.asset(), decimals(transfer.amount()));
        long amount = units(transfer, asset);
        long left = asset.add(transfer.debit(), -amount);
        long held = asset.add(transfer.credit(), amount);
        if (left < 0 && !mayBeNegative(transfer.debit())) {
            throw Difference.at(
                    file,
                    count,
                    Code.OVERDRAWN,
                    "%s has %s %s after this line; it may not be below 0",
                    "此行之后 %s 的余额为 %s %s；不得低于 0",
                    transfer.debit(),
                    Decimals.format(left, asset.decimals()),
                    transfer.asset());
        }
        if (held > 0 && isDebt(transfer.credit())) {
            throw Difference.at(
                    file,
                    count,
                    Code.OVERPAID_DEBT,
                    "%s has %s %s after this line; a debt is never above 0",
                    "此行之后 %s 的余额为 %s %s；债务不得高于 0",
                    transfer.credit(),
                    Decimals.format(held, asset.decimals()),
                    transfer.asset());
        }
        if (transfer.asset().equals(VOUCHER)) {
            vouchersOut += outstanding(transfer.credit(), amount);
            vouchersOut -= outstanding(transfer.debit(), amount);
        }
        if (transfer.asset().startsWith(VALUE_POINTS)) {
            String pool = transfer.asset().substring(VALUE_POINTS.length());
            if (!unpriced.contains(pool)) {
                prices.computeIfAbsent(pool, name -> new long[2]);
            }
        }
    }

    private static int decimals(String amount) {
        int point = amount.indexOf('.');
        return point < 0 ? 0 : amount.length() - point - 1;
    }

    private long units(Transfer transfer, Tally.Asset asset) throws Failure {
        try {
            long amount = Decimals.parse(transfer.amount(), asset.decimals());
            if (amount > 0
                    && decimals(transfer.amount()) == asset.decimals()
                    && !transfer.debit().equals(transfer.credit())) {
                return amount;
            }
        } catch (NumberFormatException e) {
            throw bad(count, String.valueOf(e.getMessage()));
        }
        throw bad(count, "it moves " + transfer.amount() + " from " + transfer.debit());
    }

    /** World, issuers, the platform's own accounts, and debts. */
    private static boolean mayBeNegative(String owner) {
        return owner.equals("world")
                || owner.startsWith("issuer:")
                || owner.startsWith("platform:")
                || isDebt(owner);
    }

    private static boolean isDebt(String owner) {
        boolean holder = owner.startsWith("member:") || owner.startsWith("merchant:");
        return holder && owner.endsWith(":debt");
    }

    private static long outstanding(String owner, long amount) {
        return owner.startsWith("issuer:") || isDebt(owner) ? 0 : amount;
    }

    /** What must hold whenever a cause is done. */
    private void causeEnds() throws Failure {
        long reserve = tally.of(CNY, "voucher-reserve");
        if (vouchersOut != reserve) {
            throw Difference.at(
                    file,
                    count,
                    Code.RESERVE_DIFFERS,
                    "vouchers outstanding are %s after cause %s, the reserve holds %s",
                    "事由 %2$s 之后未用抵用券为 %1$s，准备金为 %3$s",
                    Decimals.format(vouchersOut, 2),
                    cause,
                    Decimals.format(reserve, 2));
        }
        for (Map.Entry<String, long[]> pool : prices.entrySet()) {
            comparePrice(pool.getKey(), pool.getValue());
        }
    }

    /** The price F/S never falls; where S is 0 the last one stands. */
    private void comparePrice(String pool, long[] last) throws Failure {
        long cash = tally.of(CNY, "pool:" + pool);
        long supply = -tally.of(VALUE_POINTS + pool, "issuer:" + VALUE_POINTS + pool);
        if (supply <= 0 || cash == last[0] && supply == last[1]) {
            return;
        }
        if (last[1] > 0 && Wide.compareProducts(cash, last[1], last[0], supply) < 0) {
            throw Difference.at(
                    file,
                    count,
                    Code.PRICE_FELL,
                    "the price of %s fell with cause %s: from %s/%s to %s/%s",
                    "%s 的价格因事由 %s 下跌：从 %s/%s 到 %s/%s",
                    pool,
                    cause,
                    Decimals.format(last[0], 2),
                    Decimals.format(last[1], 6),
                    Decimals.format(cash, 2),
                    Decimals.format(supply, 6));
        }
        last[0] = cash;
        last[1] = supply;
    }

    Tally tally() {
        return tally;
    }

    /** Lines read. */
    long count() {
        return count;
    }

    /** The last link of the chain, in hexadecimal. */
    String chain() {
        return HexFormat.of().formatHex(link);
    }
}
