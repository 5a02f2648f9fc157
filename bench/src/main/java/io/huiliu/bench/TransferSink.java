package io.huiliu.bench;

import io.huiliu.ledger.Journal;

/**
 * Reads every transfer, as whoever stores them would, and keeps a checksum so that no reading can
 * be left out.
 */
final class TransferSink implements Journal.ByteReader {
    private long checksum;
    private long transfers;

    @Override
    public void entry(
            long atMillis, byte[] names, int causeOffset, int causeLength, int reversesLength) {
        checksum += atMillis ^ names[causeOffset + causeLength - 1] ^ reversesLength;
    }

    @Override
    public void transfer(
            int reason, int asset, long debit, long credit, long amount, boolean reversal) {
        checksum += debit ^ credit << 7 ^ amount << 13 ^ reason ^ asset;
        transfers++;
    }

    long checksum() {
        return checksum;
    }

    /** Transfers read so far. */
    long transfers() {
        return transfers;
    }
}
