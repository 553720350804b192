package dev.slipway.runtime.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.javaoperatorsdk.operator.processing.event.rate.LinearRateLimiter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewcomersTest {

    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
    private final Load load = new Load(workers);
    private final Newcomers newcomers = new Newcomers(new LinearRateLimiter(Duration.ofMinutes(10), 2), load);

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    private void keepBusy() {
        CountDownLatch never = new CountDownLatch(1);
        for (int pass = 0; pass < 2; pass++) {
            workers.execute(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void take(int passes) {
        for (int pass = 0; pass < passes; pass++) {
            load.passTaken();
        }
    }

    @Test
    void whoeverComesIsLetInWhileThereIsTime() {
        assertThat(newcomers.isLimited(newcomers.initState())).isEmpty();
        assertThat(newcomers.isLimited(newcomers.initState())).isEmpty();
    }

    @Test
    void whatWasBegunGoesOnWhileNewcomersWait() {
        Newcomers.State begun = newcomers.initState();
        assertThat(newcomers.isLimited(begun)).isEmpty();
        keepBusy();
        assertThat(newcomers.isLimited(newcomers.initState())).isPresent();
        assertThat(newcomers.isLimited(begun)).isEmpty();
    }

    @Test
    void everySoOftenOneIsLetInAllTheSame() {
        keepBusy();
        Newcomers.State first = newcomers.initState();
        Newcomers.State second = newcomers.initState();
        assertThat(newcomers.isLimited(first)).isPresent();
        take(60);
        assertThat(newcomers.isLimited(first)).isEmpty();
        assertThat(newcomers.isLimited(second)).isPresent();
        take(60);
        assertThat(newcomers.isLimited(second)).isEmpty();
    }

    @Test
    void theUsualLimitHoldsForThoseWhoWereLetIn() {
        Newcomers.State state = newcomers.initState();
        assertThat(newcomers.isLimited(state)).isEmpty();
        assertThat(newcomers.isLimited(state)).isEmpty();
        assertThat(newcomers.isLimited(state)).isPresent();
    }
}
