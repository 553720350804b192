package dev.slipway.compositions.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CircuitsTest {

    private static final String KIND = "composite/boxes";

    private final Hand hand = new Hand();
    private final List<String> told = new ArrayList<>();
    private final Circuits circuits = new Circuits(hand, new Circuits.Listener() {
        @Override
        public void opened(String controller) {
            told.add("opened " + controller);
        }

        @Override
        public void closed(String controller) {
            told.add("closed " + controller);
        }

        @Override
        public void event(String controller, String result) {
            // counted elsewhere
        }
    });

    @Test
    void aHundredLooksArePaidForAndTheNextOpensTheCircuit() {
        assertThat(loop(100)).isEqualTo(100);
        assertThat(circuits.open("u")).isEmpty();

        assertThat(loop(1)).as("the look that says so").isEqualTo(1);
        assertThat(circuits.open("u"))
                .hasValue(new Circuits.Open("ConfigMap a/b", hand.now.plus(Duration.ofMinutes(5))));
        assertThat(loop(10)).isZero();
        assertThat(told).containsExactly("opened " + KIND);
    }

    @Test
    void anOpenCircuitLetsOneLookThroughEveryHalfMinuteAndClosesAfterFiveMinutes() {
        loop(101);

        hand.pass(Duration.ofSeconds(29));
        assertThat(loop(3)).isZero();
        hand.pass(Duration.ofSeconds(1));
        assertThat(loop(3)).isEqualTo(1);
        hand.pass(Duration.ofMinutes(5));
        assertThat(circuits.open("u")).isEmpty();
        assertThat(loop(50)).isEqualTo(50);
        assertThat(told).containsExactly("opened " + KIND, "closed " + KIND);
    }

    @Test
    void tokensComeBackOneASecond() {
        loop(100);
        hand.pass(Duration.ofSeconds(10));

        assertThat(loop(10)).isEqualTo(10);
        assertThat(circuits.open("u")).isEmpty();
        loop(1);
        assertThat(circuits.open("u")).isPresent();
    }

    @Test
    void manyChangesBeforeOneLookCountOnce() {
        for (int i = 0; i < 1000; i++) {
            assertThat(circuits.admits("u", KIND, "ConfigMap a/" + i)).isTrue();
        }

        assertThat(circuits.open("u")).isEmpty();
    }

    @Test
    void everyCompositeResourceHasACircuitOfItsOwn() {
        loop(101);

        assertThat(circuits.admits("another", KIND, "x")).isTrue();
        assertThat(circuits.open("another")).isEmpty();
        circuits.forget("u");
        assertThat(circuits.open("u")).isEmpty();
        assertThat(loop(1)).isEqualTo(1);
    }

    /** Changes that come one by one, each followed by the look that it asked for; returns how many were let through. */
    private int loop(int changes) {
        int admitted = 0;
        for (int i = 0; i < changes; i++) {
            if (circuits.admits("u", KIND, "ConfigMap a/b")) {
                admitted++;
                circuits.looked("u");
            }
        }
        return admitted;
    }

    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
