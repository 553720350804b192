package dev.slipway.delivery.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefreshesTest {

    private final List<Ref> outdated = new ArrayList<>();
    private final List<Ref> looked = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final Refreshes refreshes = new Refreshes(outdated::add, looked::add, clock);

    private static Ref app(int number) {
        return new Ref(Gvk.of("argoproj.io/v1alpha1", "Application"), "argocd", "app-" + number);
    }

    private static List<Ref> apps(int count) {
        return IntStream.range(0, count).mapToObj(RefreshesTest::app).toList();
    }

    @Test
    void allAreOutdatedAtOnceButOnlyAFewAreBegun() {
        refreshes.later(apps(9));
        assertThat(outdated).isEqualTo(apps(9));
        assertThat(looked).isEqualTo(apps(4));

        refreshes.looked(app(2));
        assertThat(looked).isEqualTo(apps(5));
        refreshes.looked(app(8));
        assertThat(looked).as("it was looked at for another reason").isEqualTo(apps(5));
    }

    @Test
    void whatIsUrgentOvertakesAndNeedsNoTurnOfItsOwn() {
        refreshes.later(apps(9));
        refreshes.now(app(7));
        assertThat(looked).endsWith(app(7)).hasSize(5);

        List.copyOf(looked).forEach(refreshes::looked);
        List.copyOf(looked).forEach(refreshes::looked);
        assertThat(looked).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void whatWaitsKeepsItsPlaceWhenItIsAskedForAgain() {
        refreshes.later(apps(6));
        refreshes.later(List.of(app(8), app(5)));
        refreshes.looked(app(0));
        refreshes.looked(app(1));
        assertThat(looked).endsWith(app(4), app(5));
    }

    @Test
    void oneThatIsGoneDoesNotHoldItsPlaceForEver() {
        refreshes.later(apps(9));
        now = now.plusSeconds(11);
        refreshes.looked(app(77));
        assertThat(looked).isEqualTo(apps(8));
    }
}
