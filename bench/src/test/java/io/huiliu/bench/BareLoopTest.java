package io.huiliu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BareLoopTest {
    private static final int MEMBERS = 1_000;
    private static final int MERCHANTS = 10;
    private static final int PER_DAY = 50;
    private static final int TRANSFERS = 26;

    private final BareLoop bare =
            new BareLoop(MEMBERS, MERCHANTS, member -> member - 1, PER_DAY, TRANSFERS);
    private final OrderStream orders = new OrderStream(MEMBERS, MERCHANTS);

    @Test
    void ordersPassThroughConfirmationAndFinality() {
        byte[] frames = drawn(100 * PER_DAY);
        bare.run(frames, frames.length);

        long placed = 100 * PER_DAY;
        long confirmed = placed - 7 * PER_DAY;
        long made = placed - 37 * PER_DAY;
        assertThat(bare.transfers()).isEqualTo(placed + confirmed * (TRANSFERS - 4) + made * 3);
    }

    @Test
    void anOrderThatComesTwiceIsFound() {
        byte[] frames = drawn(1);
        bare.run(frames, frames.length);
        assertThatThrownBy(() -> bare.run(frames, frames.length))
                .isInstanceOf(IllegalStateException.class);
    }

    private byte[] drawn(int count) {
        byte[] frames = new byte[count * OrderStream.FRAME];
        int at = 0;
        for (int i = 0; i < count; i++) {
            at = orders.write(frames, at, orders.drawMember());
        }
        return frames;
    }
}
