package io.huiliu.mechanisms.coins;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.ledger.Rows;
import org.junit.jupiter.api.Test;

class GrantsTest {
    private static final int MEMBER = 0;

    private final Rows members = new Rows();
    private final Grants grants = new Grants(members);

    GrantsTest() {
        members.add();
    }

    @Test
    void partsAreTheCumulativeFloorOfDays() {
        grants.add(MEMBER, 100, 30, 100);
        assertThat(grants.nextDue(MEMBER)).isEqualTo(101);
        assertThat(grants.release(MEMBER, 100)).isZero();
        assertThat(grants.release(MEMBER, 101)).isEqualTo(3);
        assertThat(grants.release(MEMBER, 103)).isEqualTo(7);
        assertThat(grants.release(MEMBER, 200)).isEqualTo(90);
        assertThat(grants.nextDue(MEMBER)).isEqualTo(Grants.NEVER);
        assertThat(grants.pending()).isZero();
    }

    @Test
    void aGrantSmallerThanItsPartsWaitsForItsFirstUnit() {
        grants.add(MEMBER, 100, 30, 2);
        assertThat(grants.nextDue(MEMBER)).isEqualTo(115);
        assertThat(grants.release(MEMBER, 114)).isZero();
        assertThat(grants.release(MEMBER, 115)).isEqualTo(1);
        assertThat(grants.nextDue(MEMBER)).isEqualTo(130);
    }

    @Test
    void oneReleaseAtTheEndIsAsMuchAsOneADay() {
        long daily = 0;
        grants.add(MEMBER, 100, 7, 1_003);
        for (int day = 101; day <= 105; day++) {
            daily += grants.release(MEMBER, day);
        }
        Rows others = new Rows();
        Grants late = new Grants(others);
        others.add();
        late.add(MEMBER, 100, 7, 1_003);
        assertThat(late.release(MEMBER, 105)).isEqualTo(daily);
    }

    @Test
    void aRefundTakesWhatIsNotReleasedFirst() {
        grants.add(MEMBER, 100, 10, 1_000);
        grants.release(MEMBER, 104);
        assertThat(grants.reduce(MEMBER, 100, 10, 500)).isZero();
        assertThat(grants.pending()).isEqualTo(100);
        assertThat(grants.release(MEMBER, 105)).isZero();
        assertThat(grants.release(MEMBER, 109)).isEqualTo(50);
        assertThat(grants.reduce(MEMBER, 100, 10, 500)).isEqualTo(450);
        grants.audit(1);
        assertThat(grants.pending()).isZero();
    }

    @Test
    void aGrantReleasedInFullIsAllToBeReclaimed() {
        grants.add(MEMBER, 100, 10, 1_000);
        grants.release(MEMBER, 110);
        assertThat(grants.reduce(MEMBER, 100, 10, 300)).isEqualTo(300);
    }
}
