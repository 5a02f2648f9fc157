package io.huiliu.cli.verify;

import io.huiliu.cli.results.CsvRows;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.verify.Difference.Code;
import io.huiliu.money.Decimals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads balances.csv: its form, the laws that can be read off it, and whether transfers make it.
 */
final class BalanceCheck {
    private static final List<String> HEAD = List.of("owner", "asset", "amount");

    private final Path file;
    private final @Nullable Tally made;
    private final Map<String, long[]> sums = new TreeMap<>();
    private long vouchersOut;
    private long reserve;
    private long rows;
    private byte[] last = new byte[0];

    /**
     * @param made what the transfers make, or null where there are none
     */
    BalanceCheck(Path file, @Nullable Tally made) {
        this.file = file;
        this.made = made;
    }

    void run() throws IOException, Failure {
        try (CsvRows csv = CsvRows.open(file)) {
            if (!csv.next() || !csv.cells().equals(HEAD)) {
                throw bad(1, "the first line is not owner,asset,amount");
            }
            while (csv.next()) {
                row(csv.line(), csv.cells());
            }
        }
        compareRest();
        compareSums();
    }

    private Failure bad(long line, String why) {
        return Difference.at(
                file, line, Code.BAD_LINE, "the line is no balance: %s", "该行不是余额：%s", why);
    }

    private void row(long line, List<String> cells) throws Failure {
        if (cells.size() != HEAD.size()) {
            throw bad(line, cells.size() + " cells");
        }
        String owner = cells.get(0);
        String asset = cells.get(1);
        requireSorted(line, owner, asset);
        long amount = amount(line, cells.get(2));
        Tally tally = made;
        if (tally != null) {
            compare(line, tally, owner, asset, cells.get(2));
        }
        sums.computeIfAbsent(asset, name -> new long[2])[0] += amount;
        sums.get(asset)[1] = decimals(cells.get(2));
        boolean holder = owner.startsWith("member:") || owner.startsWith("merchant:");
        boolean debt = holder && owner.endsWith(":debt");
        if (asset.equals("voucher") && !owner.startsWith("issuer:") && !debt) {
            vouchersOut += amount;
        }
        reserve += asset.equals("CNY") && owner.equals("voucher-reserve") ? amount : 0;
        if (holder && (debt ? amount > 0 : amount < 0)) {
            throw Difference.at(
                    file,
                    line,
                    Code.OVERDRAWN,
                    "%s has %s %s; that sign cannot be",
                    "%s 的余额为 %s %s；符号不可能如此",
                    owner,
                    cells.get(2),
                    asset);
        }
        rows++;
    }

    private void requireSorted(long line, String owner, String asset) throws Failure {
        byte[] key = (owner + "\0" + asset).getBytes(StandardCharsets.UTF_8);
        if (Arrays.compareUnsigned(last, key) >= 0) {
            throw Difference.at(
                    file,
                    line,
                    Code.NOT_SORTED,
                    "%s, %s does not come after the row before it",
                    "%s、%s 的顺序不对",
                    owner,
                    asset);
        }
        last = key;
    }

    private long amount(long line, String text) throws Failure {
        try {
            long amount = Decimals.parse(text, decimals(text));
            if (amount != 0) {
                return amount;
            }
        } catch (NumberFormatException e) {
            throw bad(line, String.valueOf(e.getMessage()));
        }
        throw bad(line, "its amount is 0");
    }

    private static int decimals(String amount) {
        int point = amount.indexOf('.');
        return point < 0 ? 0 : amount.length() - point - 1;
    }

    private void compare(long line, Tally tally, String owner, String asset, String amount)
            throws Failure {
        Tally.Asset known = tally.assets().get(asset);
        String sum = known == null ? "0" : Decimals.format(known.of(owner), known.decimals());
        if (!sum.equals(amount)) {
            throw differs(line, owner, asset, amount, sum);
        }
        if (known != null) {
            known.all().remove(owner);
        }
    }

    private Failure differs(long line, String owner, String asset, String amount, String sum) {
        return Difference.at(
                file,
                line,
                Code.BALANCE_DIFFERS,
                "%s has %s %s here; the transfers sum to %s",
                "此处 %s 有 %s %s；转账合计为 %s",
                owner,
                amount,
                asset,
                sum);
    }

    /** What the transfers make must not be missing here. */
    private void compareRest() throws Failure {
        Tally tally = made;
        if (tally == null) {
            return;
        }
        for (Map.Entry<String, Tally.Asset> asset : tally.assets().entrySet()) {
            for (Map.Entry<String, long[]> rest :
                    new TreeMap<>(asset.getValue().all()).entrySet()) {
                if (rest.getValue()[0] != 0) {
                    int decimals = asset.getValue().decimals();
                    throw differs(
                            0,
                            rest.getKey(),
                            asset.getKey(),
                            "no",
                            Decimals.format(rest.getValue()[0], decimals));
                }
            }
        }
    }

    private void compareSums() throws Failure {
        for (Map.Entry<String, long[]> sum : sums.entrySet()) {
            if (sum.getValue()[0] != 0) {
                throw Difference.at(
                        file,
                        0,
                        Code.NOT_ZERO,
                        "%s sums to %s; every asset sums to 0",
                        "%s 合计为 %s；每种资产合计应为 0",
                        sum.getKey(),
                        Decimals.format(sum.getValue()[0], (int) sum.getValue()[1]));
            }
        }
        if (vouchersOut != reserve) {
            throw Difference.at(
                    file,
                    0,
                    Code.RESERVE_DIFFERS,
                    "vouchers outstanding are %s, the reserve holds %s",
                    "未用抵用券为 %s，准备金为 %s",
                    Decimals.format(vouchersOut, 2),
                    Decimals.format(reserve, 2));
        }
    }

    /** Rows read. */
    long rows() {
        return rows;
    }

    /** Assets seen. */
    int assets() {
        return sums.size();
    }
}
