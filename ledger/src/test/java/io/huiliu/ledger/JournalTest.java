package io.huiliu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final long A = Account.member(1);
    private static final long B = Account.merchant(Integer.MAX_VALUE);

    private final Journal journal = new Journal();

    /** Writes down what a journal shows, in either of its two ways. */
    private static final class Lines implements Journal.Reader, Journal.ByteReader {
        final List<String> lines = new ArrayList<>();

        @Override
        public void entry(long atMillis, String cause, String reverses) {
            lines.add(atMillis + " " + cause + (reverses.isEmpty() ? "" : " reverses " + reverses));
        }

        @Override
        public void entry(
                long atMillis, byte[] names, int causeOffset, int causeLength, int reversesLength) {
            entry(
                    atMillis,
                    new String(names, causeOffset, causeLength, StandardCharsets.UTF_8),
                    new String(
                            names,
                            causeOffset + causeLength,
                            reversesLength,
                            StandardCharsets.UTF_8));
        }

        @Override
        public void transfer(
                int reason, int asset, long debit, long credit, long amount, boolean reversal) {
            lines.add(
                    (reversal ? "- " : "+ ")
                            + reason
                            + " "
                            + asset
                            + " "
                            + (debit == A ? "A" : "B")
                            + (credit == A ? "A" : "B")
                            + " "
                            + amount);
        }
    }

    private List<String> shown() {
        Lines texts = new Lines();
        journal.read((Journal.Reader) texts);
        Lines bytes = new Lines();
        journal.read((Journal.ByteReader) bytes);
        assertThat(bytes.lines).as("both ways of reading").isEqualTo(texts.lines);
        return texts.lines;
    }

    private void reverses(String order) {
        byte[] bytes = ("xx" + order).getBytes(StandardCharsets.UTF_8);
        journal.reverses(bytes, 2, bytes.length - 2);
    }

    @Test
    void entriesAreShownInOrderWithTheirTransfers() {
        journal.open(-5, "o1");
        journal.record(0, 0, A, B, 1);
        journal.record(0x3FFF_FFFF, 999, B, A, Long.MAX_VALUE);
        byte[] cause = "..r1..".getBytes(StandardCharsets.UTF_8);
        journal.open(1_700_000_000_000L, cause, 2, 2);
        reverses("订单");
        journal.record(1, 2, A, B, 3);
        journal.reversal(true);
        journal.record(4, 5, A, B, 6);
        journal.reversal(false);
        journal.record(7, 8, A, B, 9);
        assertThat(journal.size()).isEqualTo(5);
        assertThat(shown())
                .containsExactly(
                        "-5 o1",
                        "+ 0 0 AB 1",
                        "+ 1073741823 999 BA 9223372036854775807",
                        "1700000000000 r1 reverses 订单",
                        "+ 1 2 AB 3",
                        "- 4 5 AB 6",
                        "+ 7 8 AB 9");
    }

    @Test
    void aNewEntryReversesNothing() {
        journal.open(1, "r1");
        journal.reversal(true);
        journal.record(1, 1, A, B, 1);
        journal.open(2, "o1");
        journal.record(1, 1, A, B, 1);
        assertThat(shown()).containsExactly("1 r1", "- 1 1 AB 1", "2 o1", "+ 1 1 AB 1");
    }

    @Test
    void entriesWithoutATransferArePassedOver() {
        journal.open(1, "m1");
        reverses("o9");
        journal.open(2, "m2");
        journal.record(1, 1, A, B, 1);
        journal.open(3, "m3");
        assertThat(shown()).containsExactly("2 m2", "+ 1 1 AB 1");
        journal.record(1, 1, A, B, 2);
        assertThat(shown()).containsExactly("2 m2", "+ 1 1 AB 1", "3 m3", "+ 1 1 AB 2");
    }

    @Test
    void whatWasReadAndClearedIsGone() {
        journal.open(1, "o1");
        journal.record(1, 1, A, B, 1);
        journal.clear();
        assertThat(journal.size()).isZero();
        assertThat(shown()).isEmpty();
        journal.open(2, "o2");
        journal.record(1, 1, A, B, 2);
        assertThat(shown()).containsExactly("2 o2", "+ 1 1 AB 2");
    }

    @Test
    void aTransferWithoutACauseIsAViolation() {
        assertThatThrownBy(() -> journal.record(1, 1, A, B, 1))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("a transfer has a cause");
    }

    @Test
    void aMutedJournalTakesNothing() {
        journal.mute(true);
        journal.open(1, "o1");
        journal.reversal(true);
        reverses("o0");
        journal.record(1, 1, A, B, 1);
        journal.mute(false);
        assertThat(journal.size()).isZero();
        journal.open(2, "o2");
        journal.record(1, 1, A, B, 2);
        assertThat(shown()).containsExactly("2 o2", "+ 1 1 AB 2");
    }

    @Test
    void causesHaveUpToTwoHundredAndFiftyFiveBytes() {
        String longest = "c".repeat(255);
        journal.open(1, longest);
        reverses("r".repeat(255));
        journal.record(1, 1, A, B, 1);
        assertThat(shown())
                .containsExactly("1 " + longest + " reverses " + "r".repeat(255), "+ 1 1 AB 1");
        assertThatThrownBy(() -> journal.open(1, "c".repeat(256)))
                .isInstanceOf(InvariantViolation.class)
                .hasMessage("a cause has at most 255 bytes: 256, 255");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyNumberOfEntriesIsHeldOrSpilledInOrder(long seed) {
        Seeded seeded = new Seeded(seed);
        int limit = 1 + seeded.below(50);
        Journal spilling = new Journal();
        Lines spilled = new Lines();
        spilling.spill(limit, spilled);
        for (int entry = 0; entry < 5_000; entry++) {
            String cause = "c".repeat(1 + seeded.below(64)) + entry;
            byte[] order = ("o" + seeded.below(1_000)).getBytes(StandardCharsets.UTF_8);
            boolean reversing = seeded.oneIn(4);
            int count = seeded.below(seeded.oneIn(50) ? 200 : 4);
            for (Journal each : List.of(journal, spilling)) {
                each.open(entry, cause);
                if (reversing) {
                    each.reverses(order, 0, order.length);
                }
                each.reversal(reversing);
                for (int i = 0; i < count; i++) {
                    each.record(i, 1, A, B, entry + 1L);
                }
            }
            assertThat(spilling.size()).isLessThanOrEqualTo(limit);
        }
        spilling.read((Journal.ByteReader) spilled);
        assertThat(withoutRepeatedHeads(spilled.lines)).isEqualTo(shown());
    }

    /** An entry that was spilled in parts has its head before each of them. */
    private static List<String> withoutRepeatedHeads(List<String> lines) {
        List<String> kept = new ArrayList<>();
        String head = "";
        for (String line : lines) {
            boolean isHead = line.charAt(0) >= '0' && line.charAt(0) <= '9';
            if (!isHead || !line.equals(head)) {
                kept.add(line);
            }
            head = isHead ? line : head;
        }
        return kept;
    }

    @Test
    void entriesWithoutATransferNeedNoMemory() {
        byte[] cause = new byte[200];
        for (int entry = 0; entry < 11_000_000; entry++) {
            journal.open(entry, cause, 0, 200);
        }
        journal.record(1, 1, A, B, 1);
        assertThat(shown()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, (1 << 24) + 1})
    void aJournalSpillsAtAPositiveNumberOfTransfers(int limit) {
        assertThatThrownBy(() -> journal.spill(limit, new Lines()))
                .isInstanceOf(InvariantViolation.class);
    }
}
