package dev.slipway.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(registry);

    @Test
    void countsAndTimesUnderTheNamesThatDashboardsUse() {
        meters.pass("Instance", "done", Duration.ofMillis(20));
        meters.pass("Instance", "done", Duration.ofMillis(40));
        meters.applied("Secret", "created", 3);
        meters.externalCall("rds", "CreateDBInstance", "done", Duration.ofSeconds(1));
        meters.stepStarted("Instance", "create");
        meters.stepFinished("Instance", "create", "succeeded", Duration.ofMinutes(6));
        meters.gitFetch("changed", Duration.ofMillis(5));

        var passes = registry.get("slipway.passes")
                .tags("kind", "Instance", "outcome", "done")
                .timer();
        assertThat(passes.count()).isEqualTo(2);
        assertThat(passes.mean(TimeUnit.MILLISECONDS)).isEqualTo(30);
        assertThat(registry.get("slipway.objects.applied")
                        .tags("kind", "Secret", "change", "created")
                        .counter()
                        .count())
                .isEqualTo(3);
        assertThat(registry.getMeters())
                .extracting(m -> m.getId().getName())
                .containsExactlyInAnyOrder(
                        "slipway.passes",
                        "slipway.objects.applied",
                        "slipway.external.calls",
                        "slipway.steps.started",
                        "slipway.steps.finished",
                        "slipway.git.fetches");
    }

    @Test
    void functionsAndCircuitsGoByTheNamesOfCrossplane() {
        meters.functionRun(
                new Meters.FunctionLabels("pt", "example.org/pt:v1", "in-process"),
                "OK",
                "Normal",
                Duration.ofMillis(5));
        meters.circuitEvent("composite/boxes", "Dropped");
        meters.circuitOpened("composite/boxes");
        meters.circuitClosed("composite/boxes");

        assertThat(registry.getMeters())
                .extracting(m -> m.getId().getName())
                .containsExactlyInAnyOrder(
                        "function_run_function_request",
                        "function_run_function_response",
                        "function_run_function",
                        "circuit_breaker_events",
                        "circuit_breaker_opens",
                        "circuit_breaker_closes");
        assertThat(registry.get("function_run_function")
                        .tags("function_name", "pt", "grpc_code", "OK", "result_severity", "Normal")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void queueDepthIsAskedAtEveryScrape() {
        int[] depth = {0};
        meters.journalQueue(() -> depth[0]);
        depth[0] = 7;

        assertThat(registry.get("slipway.journal.queue").gauge().value()).isEqualTo(7);
    }

    @Test
    void theCacheOfAnswersGoesByTheNamesOfCrossplane() {
        meters.functionCache("hits", "pt", 0);
        meters.functionCache("writes", "pt", 300);
        meters.functionCache("deletes", "pt", 200);

        assertThat(registry.getMeters())
                .extracting(m -> m.getId().getName())
                .containsExactlyInAnyOrder(
                        "function_run_function_response_cache_hits",
                        "function_run_function_response_cache_writes",
                        "function_run_function_response_cache_bytes_written",
                        "function_run_function_response_cache_deletes",
                        "function_run_function_response_cache_bytes_deleted");
        assertThat(registry.get("function_run_function_response_cache_bytes_written")
                        .tag("function_name", "pt")
                        .counter()
                        .count())
                .isEqualTo(300);
    }
}
