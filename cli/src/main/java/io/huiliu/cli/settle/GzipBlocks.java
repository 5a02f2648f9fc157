package io.huiliu.cli.settle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes one gzip file (deflate level 1) whose blocks are compressed on several threads, each on
 * its own, and joined in order. The bytes depend on the content and its blocks alone, not on the
 * threads. Memory is bounded by the blocks in flight.
 */
final class GzipBlocks implements Closeable {
    /** Bytes of a block, before it is compressed. */
    static final int BLOCK_BYTES = 1 << 20;

    private static final int IN_FLIGHT = 6;
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    /** No name, no time, the fastest compression, any system: equal content, equal bytes. */
    private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 4, (byte) 0xFF};

    /** A last deflate block without content. */
    private static final byte[] END = {3, 0};

    private final OutputStream out;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().name("deflate-", 0).daemon().factory());
    private final ArrayDeque<Future<Block>> inFlight = new ArrayDeque<>();
    private final List<Block> spare = new ArrayList<>();
    private final CRC32 checksum = new CRC32();
    private long size;

    /** A block, filled by whoever writes, compressed in a thread. */
    static final class Block {
        final byte[] bytes = new byte[BLOCK_BYTES];
        int length;
        private final Deflater deflater = new Deflater(1, true);
        private byte[] packed = new byte[BLOCK_BYTES / 4];
        private int packedLength;

        private Block pack() {
            deflater.reset();
            deflater.setInput(bytes, 0, length);
            packedLength = 0;
            do {
                if (packedLength == packed.length) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                }
                packedLength +=
                        deflater.deflate(
                                packed,
                                packedLength,
                                packed.length - packedLength,
                                Deflater.SYNC_FLUSH);
            } while (packedLength == packed.length);
            return this;
        }
    }

    GzipBlocks(OutputStream out) throws IOException {
        this.out = out;
        out.write(HEADER);
    }

    /** A block to fill. */
    Block next() throws IOException {
        while (inFlight.size() >= IN_FLIGHT) {
            writeOldest();
        }
        return spare.isEmpty() ? new Block() : spare.removeLast();
    }

    /** Takes a filled block; it must not be touched any more. */
    void add(Block block) {
        inFlight.add(threads.submit(block::pack));
    }

    private void writeOldest() throws IOException {
        try {
            Block block = inFlight.remove().get();
            checksum.update(block.bytes, 0, block.length);
            size += block.length;
            out.write(block.packed, 0, block.packedLength);
            block.length = 0;
            spare.add(block);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while compressing");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes what is left, and the end of the file. */
    void finish() throws IOException {
        while (!inFlight.isEmpty()) {
            writeOldest();
        }
        out.write(END);
        writeInt((int) checksum.getValue());
        writeInt((int) size);
        out.close();
    }

    private void writeInt(int value) throws IOException {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >>> shift);
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (Block block : spare) {
            block.deflater.end();
        }
        out.close();
    }
}
