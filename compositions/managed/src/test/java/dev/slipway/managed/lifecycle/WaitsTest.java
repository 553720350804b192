package dev.slipway.managed.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitsTest {

    @ParameterizedTest
    @CsvSource({"90s,PT90S", "1h30m,PT1H30M", "1500ms,PT1.5S", "2m5s,PT2M5S", "0s,PT0S"})
    void durationsAreReadAsGoWritesThem(String text, Duration expected) {
        assertThat(Waits.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "s", "1d", "1h ", " 1h", "1h-5m", "99999999999999999999s"})
    void anythingElseIsNoDuration(String text) {
        assertThat(Waits.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "a step that runs for {0} is looked at after {1}")
    @CsvSource({"PT0S,PT0.5S", "PT-5S,PT0.5S", "PT8S,PT2S", "PT1H,PT15S"})
    void longerStepsAreLookedAtLessOften(Duration running, Duration expected) {
        assertThat(Waits.step(SmallWorld.NOW, SmallWorld.NOW.plus(running))).isEqualTo(expected);
    }

    @Test
    void pollIntervalOfTheAnnotationStaysWithinATenth() {
        SmallWorld world = new SmallWorld();
        world.annotated(Annotations.POLL_INTERVAL, "100s");

        Duration least = new Waits(() -> 0L).poll(world.session().kind(), world.object);
        Duration most = new Waits(() -> -1L).poll(world.session().kind(), world.object);

        assertThat(least).isEqualTo(Duration.ofSeconds(90));
        assertThat(most).isBetween(Duration.ofMillis(109_999), Duration.ofSeconds(110));
    }

    @ParameterizedTest
    @ValueSource(strings = {"often", "0s", "10ms"})
    void unusablePollIntervalIsTheKindsOwn(String text) {
        SmallWorld world = new SmallWorld();
        world.annotated(Annotations.POLL_INTERVAL, text);

        assertThat(new Waits(() -> 0L).poll(world.session().kind(), world.object))
                .isEqualTo(Duration.ofMinutes(9));
    }
}
