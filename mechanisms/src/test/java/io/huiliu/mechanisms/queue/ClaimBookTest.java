package io.huiliu.mechanisms.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.ledger.Rows;
import io.huiliu.mechanisms.Draws;
import io.huiliu.mechanisms.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimBookTest {
    private static final int MEMBERS = 6;

    private final Rows people = new Rows();
    private final ClaimBook book = new ClaimBook(people, "guild");

    ClaimBookTest() {
        for (int member = 0; member < MEMBERS; member++) {
            people.add();
        }
    }

    @Test
    void claimsArePaidByUnlockDayAndThenBySequence() {
        int late = book.add(0, 20, 100);
        int early = book.add(1, 15, 100);
        int second = book.add(2, 15, 100);
        assertThat(book.next(14)).isEqualTo(Facts.NONE);
        assertThat(book.next(15)).isEqualTo(early);
        book.pay(early, 100);
        assertThat(book.next(15)).isEqualTo(second);
        book.pay(second, 100);
        assertThat(book.next(19)).isEqualTo(Facts.NONE);
        assertThat(book.next(20)).isEqualTo(late);
    }

    @Test
    void aMembersOldestClaimIsTheOneOfTheLowestSequenceWhateverItsDay() {
        int first = book.add(0, 40, 100);
        int second = book.add(0, 15, 100);
        assertThat(book.oldest(0)).isEqualTo(first);
        book.pay(first, 100);
        assertThat(book.oldest(0)).isEqualTo(second);
    }

    @Test
    void aClaimThatWaitsAgainStandsWhereItStood() {
        int first = book.add(0, 15, 100);
        int second = book.add(0, 15, 100);
        book.add(1, 15, 100);
        book.pay(first, 100);
        book.pay(second, 100);
        assertThat(book.next(15)).as("both had their turn").isNotIn(first, second);
        book.unpay(second, 40);
        book.await(second, 40);
        book.unpay(first, 30);
        book.await(first, 30);
        assertThat(book.next(15)).isEqualTo(first);
        assertThat(book.oldest(0)).isEqualTo(first);
        book.pay(first, 30);
        assertThat(book.next(15)).isEqualTo(second);
        book.audit();
    }

    @Test
    void theNextClaimsAddUpAcrossDaysAndPassOverThoseThatArePaid() {
        book.add(0, 15, 100);
        int paid = book.add(1, 15, 50);
        book.add(2, 16, 30);
        book.add(3, 17, 7);
        book.pay(paid, 50);
        assertThat(book.awaitedByNext(2, 17, 1_000)).isEqualTo(130);
        assertThat(book.awaitedByNext(9, 16, 1_000)).isEqualTo(130);
        assertThat(book.awaitedByNext(9, 17, 1_000)).isEqualTo(137);
    }

    /** What a claim should be, kept in the plainest way. */
    private record Plain(int claim, int member, int day, long number) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOrderIsThatOfAPlainSort(long seed) {
        Draws draws = new Draws(seed);
        List<Plain> held = new ArrayList<>();
        long number = 0;
        for (int run = 0; run < 3_000; run++) {
            int draw = draws.below(10);
            if (draw < 4 || held.isEmpty()) {
                int member = draws.below(MEMBERS);
                int day = run / 100 + draws.below(20);
                int claim = book.add(member, day, 1 + draws.upTo(10));
                held.add(new Plain(claim, member, day, number++));
            } else {
                Plain one = held.get(draws.below(held.size()));
                act(draws, draw, one);
                if (draws.below(6) == 0) {
                    book.release(one.claim());
                    book.forgo(one.claim(), book.awaited(one.claim()));
                    held.remove(one);
                }
            }
            check(held);
        }
    }

    private void act(Draws draws, int draw, Plain one) {
        long awaited = book.awaited(one.claim());
        long paid = book.paid(one.claim());
        if (draw < 6 && awaited > 0) {
            book.pay(one.claim(), draws.below(2) == 0 ? awaited : 1 + draws.upTo(9) % awaited);
        } else if (draw < 8 && paid > 0) {
            long back = 1 + draws.upTo(9) % paid;
            book.unpay(one.claim(), back);
            book.await(one.claim(), back);
        } else {
            book.forgo(one.claim(), awaited);
        }
    }

    private void check(List<Plain> held) {
        Comparator<Plain> turn =
                Comparator.comparingInt(Plain::day).thenComparingLong(Plain::number);
        List<Plain> open = held.stream().filter(c -> book.awaited(c.claim()) > 0).toList();
        assertThat(book.next(Integer.MAX_VALUE))
                .isEqualTo(open.stream().min(turn).map(Plain::claim).orElse(Facts.NONE));
        long sum = 0;
        for (int member = 0; member < MEMBERS; member++) {
            int who = member;
            assertThat(book.oldest(member))
                    .isEqualTo(
                            open.stream()
                                    .filter(c -> c.member() == who)
                                    .min(Comparator.comparingLong(Plain::number))
                                    .map(Plain::claim)
                                    .orElse(Facts.NONE));
            sum += book.audit(member);
        }
        assertThat(book.audit()).isEqualTo(sum);
        assertThat(book.open()).isEqualTo(open.size());
    }
}
