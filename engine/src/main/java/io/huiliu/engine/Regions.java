package io.huiliu.engine;

import io.huiliu.ledger.Names;
import io.huiliu.ledger.SnapshotReader;
import io.huiliu.ledger.SnapshotWriter;
import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Facts.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.collections.IntArrayList;

/**
 * The regions: provinces, cities, districts, with their agents and partners. A six-digit code
 * brings its city and its province along by its prefix; any other region must be declared.
 */
final class Regions {
    /** More than any country has. */
    static final int MAX = 1 << 20;

    private static final int MAX_DEPTH = 10;

    private final Names names = new Names();
    private int[] parents = new int[64];
    private byte[] levels = new byte[64];
    private int[] agents = new int[64];
    private IntArrayList[] partners = new IntArrayList[64];

    int count() {
        return names.count();
    }

    String name(int region) {
        return names.name(region);
    }

    int find(byte[] id, int from, int length) {
        return names.find(id, from, length);
    }

    /**
     * The region of an id; a six-digit code that is not known yet is added with those above it.
     * NONE if unknown.
     */
    int findOrDerive(byte[] id, int from, int length) {
        int found = names.find(id, from, length);
        return found >= 0 || !isCode(id, from, length) ? found : derive(id, from);
    }

    /** Whether {@link #findOrDerive} would find or add a region. */
    boolean isKnownOrCode(byte[] id, int from, int length) {
        return names.find(id, from, length) >= 0
                || (isCode(id, from, length) && names.count() + 3 <= MAX);
    }

    /** The level of a region for which {@link #isKnownOrCode} holds. */
    Level levelOf(byte[] id, int from, int length) {
        int known = names.find(id, from, length);
        return known >= 0
                ? level(known)
                : levelOf(new String(id, from, length, StandardCharsets.US_ASCII));
    }

    int add(byte[] id, int from, int length, int parent, Level level) {
        int region = names.add(id, from, length);
        if (region == parents.length) {
            parents = Arrays.copyOf(parents, region * 2);
            levels = Arrays.copyOf(levels, region * 2);
            agents = Arrays.copyOf(agents, region * 2);
            partners = Arrays.copyOf(partners, region * 2);
        }
        parents[region] = parent;
        levels[region] = (byte) level.ordinal();
        agents[region] = Facts.NONE;
        return region;
    }

    int parent(int region) {
        return parents[region];
    }

    Level level(int region) {
        return Level.values()[levels[region]];
    }

    int at(int region, Level level) {
        int here = region;
        for (int steps = 0; here >= 0 && steps < MAX_DEPTH; steps++) {
            if (levels[here] == level.ordinal()) {
                return here;
            }
            here = parents[here];
        }
        return Facts.NONE;
    }

    int agent(int region) {
        return agents[region];
    }

    void agent(int region, int member) {
        agents[region] = member;
    }

    int partners(int region) {
        IntArrayList list = partners[region];
        return list == null ? 0 : list.size();
    }

    int partner(int region, int position) {
        return partners[region].getInt(position);
    }

    void addPartner(int region, int member) {
        IntArrayList list = partners[region];
        if (list == null) {
            list = new IntArrayList();
            partners[region] = list;
        }
        if (!list.containsInt(member)) {
            list.addInt(member);
        }
    }

    /** The level of a six-digit code, or of anything else by the level of the region above it. */
    static Level levelOf(String code) {
        return code.endsWith("0000")
                ? Level.PROVINCE
                : code.endsWith("00") ? Level.CITY : Level.DISTRICT;
    }

    static boolean isCode(byte[] id, int from, int length) {
        for (int i = 0; i < length; i++) {
            if (id[from + i] < '0' || id[from + i] > '9') {
                return false;
            }
        }
        return length == 6;
    }

    private int derive(byte[] id, int from) {
        String code = new String(id, from, 6, StandardCharsets.US_ASCII);
        int province = known(code.substring(0, 2) + "0000", Facts.NONE, Level.PROVINCE);
        int city =
                code.endsWith("0000")
                        ? province
                        : known(code.substring(0, 4) + "00", province, Level.CITY);
        return code.endsWith("00") ? city : known(code, city, Level.DISTRICT);
    }

    private int known(String code, int parent, Level level) {
        byte[] id = code.getBytes(StandardCharsets.US_ASCII);
        int found = names.find(id, 0, id.length);
        return found >= 0 ? found : add(id, 0, id.length, parent, level);
    }

    void write(SnapshotWriter to) {
        names.write(to);
        for (int region = 0; region < names.count(); region++) {
            to.putInt(parents[region]);
            to.putByte(levels[region]);
            to.putInt(agents[region]);
            to.putInt(partners(region));
            for (int i = 0; i < partners(region); i++) {
                to.putInt(partner(region, i));
            }
        }
    }

    void read(SnapshotReader from) {
        Names stored = new Names();
        stored.read(from);
        byte[] id = new byte[Names.MAX_BYTES];
        for (int region = 0; region < stored.count(); region++) {
            int length = stored.copy(region, id, 0);
            int parent = from.getInt();
            add(id, 0, length, parent, Level.values()[from.getByte()]);
            agents[region] = from.getInt();
            for (int i = from.getInt(); i > 0; i--) {
                addPartner(region, from.getInt());
            }
        }
    }
}
