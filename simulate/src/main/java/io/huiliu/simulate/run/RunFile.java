package io.huiliu.simulate.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A store in one file: a line that names its maker and the simulation, then for each run its
 * number, its length, its bytes and the CRC-32 of all of these. A record that is torn or damaged,
 * and whatever follows it, is cut off when the file is opened. A file of another simulation is left
 * as it is.
 */
public final class RunFile implements RunStore {
    private static final int HEAD = 8;
    private static final int TAIL = 4;
    private static final int MOST_BYTES = 1 << 26;

    private final Path file;
    private final String maker;
    private final Map<Integer, Long> places = new HashMap<>();

    /** The file holds runs of another maker or of another simulation. */
    public static final class OtherRunsException extends IOException {
        private static final long serialVersionUID = 1;

        OtherRunsException(Path file) {
            super(file + ": the runs in it are of another simulation");
        }
    }

    /**
     * A store in a file, which need not exist yet.
     *
     * @param maker whose runs they are, such as the product's version: another one may give others
     */
    public RunFile(Path file, String maker) {
        this.file = file;
        this.maker = maker;
    }

    @Override
    public void open(String simulation) throws IOException {
        byte[] line =
                ("huiliu runs: " + maker + " " + simulation + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        places.clear();
        if (!Files.exists(file)) {
            Files.write(file, line);
            return;
        }
        try (SeekableByteChannel channel = channel(StandardOpenOption.WRITE)) {
            byte[] found = new byte[line.length];
            if (!fill(channel, found)) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(line));
                return;
            }
            if (!Arrays.equals(found, line)) {
                throw new OtherRunsException(file);
            }
            channel.truncate(index(channel, line.length));
        }
    }

    private SeekableByteChannel channel(StandardOpenOption... more) throws IOException {
        StandardOpenOption[] options = Arrays.copyOf(more, more.length + 1);
        options[more.length] = StandardOpenOption.READ;
        return Files.newByteChannel(file, options);
    }

    /** Notes where the whole records are; returns where they end. */
    private long index(SeekableByteChannel channel, long from) throws IOException {
        long at = from;
        byte[] record = record(channel, at);
        while (record.length > 0) {
            places.put(ByteBuffer.wrap(record).getInt(), at);
            at += record.length + TAIL;
            record = record(channel, at);
        }
        return at;
    }

    /** The head and bytes of the record there, or nothing if it is not whole. */
    private static byte[] record(SeekableByteChannel channel, long at) throws IOException {
        byte[] head = new byte[HEAD];
        channel.position(at);
        if (!fill(channel, head)) {
            return new byte[0];
        }
        int length = ByteBuffer.wrap(head).getInt(4);
        if (length <= 0 || length > MOST_BYTES) {
            return new byte[0];
        }
        byte[] record = Arrays.copyOf(head, HEAD + length + TAIL);
        channel.position(at);
        if (!fill(channel, record)) {
            return new byte[0];
        }
        int stated = ByteBuffer.wrap(record).getInt(HEAD + length);
        byte[] body = Arrays.copyOf(record, HEAD + length);
        return stated == checksum(body) ? body : new byte[0];
    }

    private static boolean fill(SeekableByteChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean has(int run) {
        return places.containsKey(run);
    }

    @Override
    public byte[] read(int run) throws IOException {
        try (SeekableByteChannel channel = channel()) {
            byte[] record = record(channel, places.getOrDefault(run, Long.MAX_VALUE));
            if (record.length == 0) {
                throw new IOException(file + ": the record of run " + run + " is damaged");
            }
            return Arrays.copyOfRange(record, HEAD, record.length);
        }
    }

    @Override
    public void append(int run, byte[] record) throws IOException {
        ByteBuffer body = ByteBuffer.allocate(HEAD + record.length + TAIL);
        body.putInt(run).putInt(record.length).put(record);
        body.putInt(checksum(Arrays.copyOf(body.array(), HEAD + record.length)));
        long at = Files.size(file);
        Files.write(file, body.array(), StandardOpenOption.APPEND);
        places.put(run, at);
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
