package io.huiliu.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiliu.cli.imports.ReferralForest.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferralForestTest {
    private static final LocalDateTime START = LocalDateTime.of(2018, 1, 1, 0, 0);

    @TempDir private Path folder;

    @Test
    void referrersCameEarlierSoThatThereIsNoCycle() throws Exception {
        List<Arrival> arrivals = arrivals(500, 7);
        ReferralForest forest = ReferralForest.grow(ring(40), arrivals);
        for (int member = 0; member < arrivals.size(); member++) {
            int referrer = forest.referrerOf(member);
            if (referrer != ReferralForest.NOBODY) {
                assertThat(arrivals.get(referrer).at()).isBefore(arrivals.get(member).at());
                assertThat(referrer / 40).as("in the same block").isEqualTo(member / 40);
            }
        }
        assertThat(forest.invited()).isGreaterThan(400);
        assertThat(forest.depth()).isGreaterThan(2);
    }

    @Test
    void laterMembersChangeNothingForEarlierOnes() throws Exception {
        SocialGraph graph = ring(40);
        ReferralForest fewer = ReferralForest.grow(graph, arrivals(300, 7));
        ReferralForest more = ReferralForest.grow(graph, arrivals(500, 7));
        for (int member = 0; member < 300; member++) {
            assertThat(more.referrerOf(member)).isEqualTo(fewer.referrerOf(member));
        }
    }

    @Test
    void whoArrivesAtTheSameInstantInvitesNobody() throws Exception {
        ReferralForest forest = ReferralForest.grow(ring(40), arrivals(40, 1000));
        assertThat(forest.invited()).isZero();
        assertThat(forest.depth()).isEqualTo(1);
    }

    @Test
    void aRowThatIsNoFriendshipIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), "u,v\n0,1\n1,x\n");
        assertThatThrownBy(() -> SocialGraph.read(file))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("f.csv:3: BAD_VALUE is '1,x'");
    }

    /** Members who arrive so many at an instant. */
    private static List<Arrival> arrivals(int members, int atOnce) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            arrivals.add(new Arrival("m" + i, START.plusHours(i / atOnce)));
        }
        return arrivals;
    }

    /** Everyone knows the ten numbers around. */
    private SocialGraph ring(int people) throws IOException, ImportException {
        StringBuilder csv = new StringBuilder("u,v\n");
        for (int i = 0; i < people; i++) {
            for (int step = 1; step <= 10; step++) {
                csv.append(i).append(',').append((i + step) % people).append('\n');
            }
        }
        return SocialGraph.read(Files.writeString(folder.resolve("ring.csv"), csv));
    }
}
