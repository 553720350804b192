package dev.slipway.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.local.process.StartFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StartupTest {

    private final List<String> heard = new ArrayList<>();
    private final Startup startup = new Startup(new StartListener() {
        @Override
        public void ready(String step, String detail, Duration elapsed) {
            heard.add(step);
        }

        @Override
        public void failed(String step, String reason) {
            heard.add(step + " failed");
        }
    });

    @Test
    void whatIsNeededComesFirst() {
        var failures = startup.run(List.of(
                step("etcd", List.of(), () -> {}),
                step("api", List.of("etcd"), () -> {}),
                step("server", List.of("api"), () -> {})));
        assertThat(failures).isEmpty();
        assertThat(heard).containsExactly("etcd", "api", "server");
    }

    @Test
    void whatNeedsNothingRunsAtTheSameTime() {
        var both = new CountDownLatch(2);
        Component.Start meet = () -> {
            both.countDown();
            if (!both.await(20, TimeUnit.SECONDS)) {
                throw new StartFailure("the other one did not come");
            }
        };
        assertThat(startup.run(List.of(step("etcd", List.of(), meet), step("postgres", List.of(), meet))))
                .isEmpty();
    }

    @Test
    void whatNeedsAFailedStepIsNotTriedAndTheRestIs() {
        var failures = startup.run(List.of(
                step("etcd", List.of(), () -> {
                    throw new StartFailure("disk full");
                }),
                step("api", List.of("etcd"), () -> {}),
                step("postgres", List.of(), () -> {})));
        assertThat(failures).containsExactly("etcd: disk full");
        assertThat(heard).containsExactlyInAnyOrder("etcd failed", "postgres");
    }

    @Test
    void aNeedThatComesLaterIsAMistake() {
        assertThatThrownBy(() -> startup.run(List.of(step("api", List.of("etcd"), () -> {}))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("api needs etcd");
    }

    private static Step step(String name, List<String> needs, Component.Start action) {
        return new Step(name, "", needs, action);
    }
}
