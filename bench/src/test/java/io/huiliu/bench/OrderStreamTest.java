package io.huiliu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.engine.Command;
import io.huiliu.engine.CommandType;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderStreamTest {
    private static final int MEMBERS = 10_007;

    private final OrderStream orders = new OrderStream(MEMBERS, 11);
    private final byte[] buffer = new byte[3 * OrderStream.FRAME];

    @Test
    void stampedOrdersAreWhatTheEngineReads() {
        orders.pace(1_000_000L, 86_400);
        int second = orders.write(buffer, 0, 12_345_678);
        orders.write(buffer, second, 987_654_321);

        assertThat(command(0).id()).isEqualTo("o00000000000000000");
        assertThat(command(second).id()).isEqualTo("o00000000000000001");
        assertThat(command(second).type()).isEqualTo(CommandType.ORDER);
        assertThat(command(0).at()).isEqualTo(1_000_000L);
        assertThat(command(second).at()).as("a day has 86,400 orders").isEqualTo(1_001_000L);
        assertThat(new String(buffer, second, OrderStream.FRAME, StandardCharsets.ISO_8859_1))
                .contains("m00000000987654321");
    }

    @Test
    void idsHaveEighteenCharacters() {
        assertThat(Ids.of(Ids.MEMBER, 17)).isEqualTo("m00000000000000017").hasSize(Ids.LENGTH);
    }

    @Test
    void aRoundHasEveryMemberOnce() {
        Set<Integer> seen = new HashSet<>();
        for (int position = 0; position < MEMBERS; position++) {
            seen.add(orders.scattered(position));
        }
        assertThat(seen).hasSize(MEMBERS).allMatch(member -> member >= 0 && member < MEMBERS);
    }

    private Command command(int frame) {
        Command command = new Command();
        assertThat(command.wrap(buffer, frame + 4, OrderStream.FRAME - 4)).isTrue();
        return command;
    }
}
