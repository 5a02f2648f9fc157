package io.huiliu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    private static final int[] INDICES = {0, 1, 255, 65_536, Integer.MAX_VALUE};

    @ParameterizedTest
    @EnumSource(Account.Sub.class)
    void anAccountSaysWhoseItIs(Account.Sub sub) {
        for (int index : INDICES) {
            long member = Account.sub(Account.member(index), sub);
            assertThat(Account.owner(member)).isEqualTo(Account.Owner.MEMBER);
            assertThat(Account.isMember(member)).isTrue();
            assertThat(Account.sub(member)).isEqualTo(sub);
            assertThat(Account.index(member)).isEqualTo(index);
            long merchant = Account.sub(Account.merchant(index), sub);
            assertThat(Account.owner(merchant)).isEqualTo(Account.Owner.MERCHANT);
            assertThat(Account.isMember(merchant)).isFalse();
            assertThat(Account.sub(merchant)).isEqualTo(sub);
            assertThat(Account.index(merchant)).isEqualTo(index);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000_000})
    void aFixedAccountHasNoHolder(int index) {
        long account = Account.fixed(index);
        assertThat(Account.owner(account)).isEqualTo(Account.Owner.FIXED);
        assertThat(Account.isMember(account)).isFalse();
        assertThat(Account.sub(account)).isEqualTo(Account.Sub.MAIN);
        assertThat(Account.index(account)).isEqualTo(index);
    }

    @Test
    void noTwoAccountsAreTheSameLongAndAllFitFortyBits() {
        Set<Long> seen = new HashSet<>();
        for (int index : INDICES) {
            assertThat(seen.add(Account.fixed(index))).isTrue();
            for (Account.Sub sub : Account.Sub.values()) {
                assertThat(seen.add(Account.sub(Account.member(index), sub))).isTrue();
                assertThat(seen.add(Account.sub(Account.merchant(index), sub))).isTrue();
            }
        }
        assertThat(seen).allMatch(account -> account >= 0 && account < 1L << 40);
    }

    @Test
    void everySubAccountLeadsToEveryOtherOfTheSameHolder() {
        for (Account.Sub from : Account.Sub.values()) {
            for (Account.Sub to : Account.Sub.values()) {
                long account = Account.sub(Account.merchant(77), from);
                assertThat(Account.sub(account, to))
                        .isEqualTo(Account.sub(Account.merchant(77), to));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIN, ''", "PENDING, :pending", "DEBT, :debt"})
    void subAccountsHaveTheSuffixesThatFilesShow(Account.Sub sub, String suffix) {
        assertThat(sub.suffix()).isEqualTo(suffix);
    }

    /** The codes are part of snapshots. */
    @Test
    void theEncodingStays() {
        assertThat(Account.fixed(5)).isEqualTo(5L);
        assertThat(Account.member(5)).isEqualTo(0x10_0000_0005L);
        assertThat(Account.merchant(5)).isEqualTo(0x20_0000_0005L);
        assertThat(Account.sub(Account.member(5), Account.Sub.PENDING)).isEqualTo(0x11_0000_0005L);
        assertThat(Account.sub(Account.member(5), Account.Sub.DEBT)).isEqualTo(0x12_0000_0005L);
    }
}
