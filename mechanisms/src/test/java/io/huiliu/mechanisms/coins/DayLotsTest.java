package io.huiliu.mechanisms.coins;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.ledger.Rows;
import org.junit.jupiter.api.Test;

class DayLotsTest {
    private static final int MEMBER = 0;

    private final Rows members = new Rows();
    private final DayLots lots = new DayLots(members);
    private final Expiry tenDays = new Expiry();

    DayLotsTest() {
        members.add();
        tenDays.from(Integer.MIN_VALUE, 10);
    }

    @Test
    void coinsAreSpentFromTheOldestDay() {
        lots.add(MEMBER, 100, 5);
        lots.add(MEMBER, 103, 7);
        assertThat(lots.spend(MEMBER, 6)).isEqualTo(6);
        assertThat(lots.expire(MEMBER, 113, tenDays)).isZero();
        assertThat(lots.expire(MEMBER, 114, tenDays)).isEqualTo(6);
        assertThat(lots.spend(MEMBER, 1)).isZero();
        lots.audit(1);
    }

    @Test
    void coinsLastTenDaysAfterTheirOwn() {
        lots.add(MEMBER, 100, 5);
        assertThat(lots.expire(MEMBER, 110, tenDays)).isZero();
        assertThat(lots.expire(MEMBER, 111, tenDays)).isEqualTo(5);
    }

    @Test
    void aRefundTakesTheOrdersDayThenTheNewest() {
        lots.add(MEMBER, 100, 5);
        lots.add(MEMBER, 101, 5);
        lots.add(MEMBER, 102, 5);
        assertThat(lots.reclaim(MEMBER, 101, 8)).isEqualTo(8);
        assertThat(lots.expire(MEMBER, 111, tenDays)).isEqualTo(5);
        assertThat(lots.expire(MEMBER, 113, tenDays)).isEqualTo(2);
        lots.audit(1);
    }

    @Test
    void aLateLotTakesItsPlaceAmongTheDays() {
        lots.add(MEMBER, 102, 5);
        lots.add(MEMBER, 100, 3);
        lots.add(MEMBER, 102, 1);
        lots.audit(1);
        assertThat(lots.expire(MEMBER, 111, tenDays)).isEqualTo(3);
    }

    @Test
    void aLongerLifeDoesNotReviveWhatHasExpired() {
        Expiry expiry = new Expiry();
        expiry.from(Integer.MIN_VALUE, 10);
        expiry.from(120, 30);
        expiry.forAll(120, 30);
        assertThat(expiry.expired(109, 120)).isTrue();
        assertThat(expiry.expired(110, 120)).isFalse();
        assertThat(expiry.expired(110, 140)).isFalse();
        assertThat(expiry.expired(110, 141)).isTrue();
        assertThat(expiry.expired(125, 155)).isFalse();
    }

    @Test
    void aNewLifeHoldsForNewCoinsOnly() {
        Expiry expiry = new Expiry();
        expiry.from(Integer.MIN_VALUE, 0);
        expiry.from(120, 5);
        assertThat(expiry.expired(119, 1_000)).isFalse();
        assertThat(expiry.expired(120, 125)).isFalse();
        assertThat(expiry.expired(120, 126)).isTrue();
    }
}
