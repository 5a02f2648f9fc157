package io.huiliu.simulate.run;

import io.huiliu.engine.Command;
import io.huiliu.engine.CommandType;
import io.huiliu.engine.Field;
import io.huiliu.ledger.Bytes;
import io.huiliu.plan.Plan;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Real events, as a simulation replays them: who came, which merchants opened where, who bought
 * what, and what was refunded. It is made once of framed commands and read by all runs.
 *
 * <p>Left out are commands that belong to another plan's rules (sales, withdrawals, draws …), and
 * what names somebody who was not there: {@link #leftOut} counts them. Left off are the vouchers
 * that orders were paid with, and regions that are not named by a six-digit code. An order whose
 * rate the plan does not allow keeps no rate of its own, so that the merchant's or the plan's
 * holds.
 */
public final class History {
    /** More do not fit: 10 million. */
    public static final int MAX_EVENTS = 10_000_000;

    static final int NONE = -1;

    /** The most that the engine takes in one command. */
    private static final long MAX_AMOUNT_FEN = 1_000_000_000_000L;

    /** Orders of further classes have none. */
    private static final int MAX_CLASSES = 10_000;

    /** Regions that get agents. */
    private static final int MAX_REGIONS = 1_000;

    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}");

    private static final CommandType[] TYPES = CommandType.values();

    /** Words of an event; what each means depends on its type. */
    private static final int WORDS = 9;

    private static final int AT = 0;
    private static final int TYPE = 1;
    private static final int WHO = 2;
    private static final int OTHER = 3;
    private static final int AMOUNT = 4;
    private static final int RATE = 5;
    private static final int COST = 6;
    private static final int PLACE = 7;
    private static final int CLASS = 8;

    private final long[] words;
    private final int events;
    private final int members;
    private final int merchants;
    private final int orders;
    private final long leftOut;
    private final List<String> names;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    private History(Reader reader) {
        words = reader.words;
        events = reader.events;
        members = reader.members.size();
        merchants = reader.merchants.size();
        orders = reader.orders.size();
        leftOut = reader.leftOut;
        names = List.copyOf(reader.names);
        ZoneId zone = reader.plan.timeZone();
        firstDay = LocalDate.ofInstant(Instant.ofEpochMilli(at(0)), zone);
        lastDay = LocalDate.ofInstant(Instant.ofEpochMilli(at(events - 1)), zone);
    }

    /** Events that are replayed. */
    public int events() {
        return events;
    }

    public int members() {
        return members;
    }

    public int merchants() {
        return merchants;
    }

    public int orders() {
        return orders;
    }

    /** Events of the files that are not replayed. */
    public long leftOut() {
        return leftOut;
    }

    /** The business day of the first event. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** Business days from the first event's to the last one's, both included. */
    public int days() {
        return (int) (lastDay.toEpochDay() - firstDay.toEpochDay()) + 1;
    }

    /** SHA-256 of the events that are replayed, in hexadecimal. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer row = ByteBuffer.allocate(WORDS * Long.BYTES);
            for (int event = 0; event < events; event++) {
                row.clear();
                for (int word = 0; word < WORDS; word++) {
                    row.putLong(words[event * WORDS + word]);
                }
                digest.update(row.array());
            }
            digest.update(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The codes of the first {@link #MAX_REGIONS} regions, as they come. */
    List<String> regions() {
        return names.stream()
                .filter(name -> CODE.matcher(name).matches())
                .limit(MAX_REGIONS)
                .toList();
    }

    long at(int event) {
        return words[event * WORDS + AT];
    }

    CommandType type(int event) {
        return TYPES[(int) words[event * WORDS + TYPE]];
    }

    /** The member, merchant, or order (of a refund) that an event is about; 0, 1 … in the files. */
    int who(int event) {
        return (int) words[event * WORDS + WHO];
    }

    /** The referrer of whoever joins, or the merchant of an order or binding; NONE for nobody. */
    int other(int event) {
        return (int) words[event * WORDS + OTHER];
    }

    /** In fen; of a refund NONE if it is of the whole order. */
    long amount(int event) {
        return words[event * WORDS + AMOUNT];
    }

    /** In ppm, or NONE. */
    long rate(int event) {
        return words[event * WORDS + RATE];
    }

    /** Cost and distribution in fen, or NONE. */
    long cost(int event) {
        return words[event * WORDS + COST];
    }

    /** A region's six-digit code, or "". */
    String place(int event) {
        return name(words[event * WORDS + PLACE]);
    }

    /** An order's class, or "". */
    String orderClass(int event) {
        return name(words[event * WORDS + CLASS]);
    }

    private String name(long index) {
        return index == NONE ? "" : names.get((int) index);
    }

    /** Takes framed commands in the order of their time, and makes a history of them. */
    public static final class Reader {
        private final Plan plan;
        private final Command command = new Command();
        private final Map<String, Integer> members = new HashMap<>();
        private final Map<String, Integer> merchants = new HashMap<>();
        private final Map<String, Integer> orders = new HashMap<>();
        private final Map<String, Integer> nameIndices = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private final Set<String> classes = new HashSet<>();
        private long[] words = new long[WORDS * 1024];
        private int events;
        private long leftOut;

        public Reader(Plan plan) {
            this.plan = plan;
        }

        /**
         * Takes framed commands.
         *
         * @throws IllegalArgumentException if there are more than {@link #MAX_EVENTS}
         */
        public void add(byte[] frames, int from, int to) {
            int at = from;
            while (at < to) {
                int length = (int) Bytes.INTS.get(frames, at);
                if (!command.wrap(frames, at + 4, length) || !taken()) {
                    leftOut++;
                }
                at += 4 + length;
            }
        }

        /**
         * The history of what was taken.
         *
         * @throws IllegalArgumentException if nothing was
         */
        public History read() {
            if (events == 0) {
                throw new IllegalArgumentException("no event can be replayed");
            }
            return new History(this);
        }

        private boolean taken() {
            return switch (command.type()) {
                case MEMBER -> joins(members, members);
                case MERCHANT -> joins(merchants, members);
                case ORDER -> order();
                case REFUND -> refund();
                case BIND -> bind();
                default -> false;
            };
        }

        private boolean joins(Map<String, Integer> kind, Map<String, Integer> referrers) {
            String id = command.id();
            if (kind.containsKey(id)) {
                return false;
            }
            int who = kind.size();
            kind.put(id, who);
            int at = event(who);
            words[at + OTHER] = index(referrers, Field.REFERRER);
            words[at + PLACE] = region();
            words[at + RATE] = allowedRate();
            return true;
        }

        private boolean order() {
            int member = index(members, Field.MEMBER);
            int merchant = index(merchants, Field.MERCHANT);
            String id = command.id();
            boolean sound =
                    command.number(Field.AMOUNT) > 0
                            && isAmount(command.number(Field.AMOUNT))
                            && isAmount(command.number(Field.COST, 0))
                            && isAmount(command.number(Field.DISTRIBUTION, 0));
            if (member < 0 || merchant < 0 || !sound || orders.containsKey(id)) {
                return false;
            }
            orders.put(id, orders.size());
            int at = event(member);
            words[at + OTHER] = merchant;
            words[at + AMOUNT] = command.number(Field.AMOUNT);
            words[at + RATE] = allowedRate();
            words[at + COST] =
                    command.has(Field.COST) || command.has(Field.DISTRIBUTION)
                            ? command.number(Field.COST, 0) + command.number(Field.DISTRIBUTION, 0)
                            : NONE;
            words[at + PLACE] = region();
            words[at + CLASS] = orderClass();
            return true;
        }

        /** Whether the engine would take it: an event that it refuses would be counted wrongly. */
        private static boolean isAmount(long fen) {
            return fen >= 0 && fen <= MAX_AMOUNT_FEN;
        }

        private boolean refund() {
            int order = index(orders, Field.ORDER);
            if (order < 0) {
                return false;
            }
            words[event(order) + AMOUNT] = command.number(Field.AMOUNT, NONE);
            return true;
        }

        private boolean bind() {
            int member = index(members, Field.MEMBER);
            int merchant = index(merchants, Field.MERCHANT);
            if (member < 0 || merchant < 0) {
                return false;
            }
            words[event(member) + OTHER] = merchant;
            return true;
        }

        private long allowedRate() {
            CommandType type = command.type();
            boolean rated = type == CommandType.ORDER || type == CommandType.MERCHANT;
            long rate = rated ? command.number(Field.RATE, NONE) : NONE;
            return rate >= plan.minConcessionPpm() && rate <= plan.maxConcessionPpm() ? rate : NONE;
        }

        /** The first word of a new event; the words after type and who are NONE. */
        private int event(int who) {
            if (events == MAX_EVENTS) {
                throw new IllegalArgumentException(
                        "the files have more than " + MAX_EVENTS + " events to replay");
            }
            int at = events++ * WORDS;
            if (at + WORDS > words.length) {
                words = Arrays.copyOf(words, words.length * 2);
            }
            Arrays.fill(words, at, at + WORDS, NONE);
            words[at + AT] = command.at();
            words[at + TYPE] = command.type().ordinal();
            words[at + WHO] = who;
            return at;
        }

        private int index(Map<String, Integer> kind, Field field) {
            return command.has(field) ? kind.getOrDefault(command.text(field), NONE) : NONE;
        }

        /** A region's code. Regions of other names are left out, so that none is unknown. */
        private long region() {
            String named = command.text(Field.REGION);
            return CODE.matcher(named).matches() ? name(named) : NONE;
        }

        private long orderClass() {
            String named = command.text(Field.CLASS);
            boolean room = classes.size() < MAX_CLASSES || classes.contains(named);
            if (named.isEmpty() || !room) {
                return NONE;
            }
            classes.add(named);
            return name(named);
        }

        private long name(String name) {
            Integer known = nameIndices.putIfAbsent(name, names.size());
            if (known == null) {
                names.add(name);
                return names.size() - 1L;
            }
            return known;
        }
    }
}
