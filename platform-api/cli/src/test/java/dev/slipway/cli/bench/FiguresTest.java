package dev.slipway.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final String METRICS = """
        # HELP apiserver_request_total Counter of apiserver requests.
        apiserver_request_total{code="200",group="",resource="secrets",verb="GET"} 10
        apiserver_request_total{code="404",group="",resource="secrets",verb="GET"} 5
        apiserver_request_total{code="201",group="a",resource="things",verb="APPLY"} 1.5e+03
        apiserver_request_duration_seconds_count{verb="GET"} 77
        apiserver_request_total{broken
        """;

    @Test
    void percentilesAreByNearestRank() {
        var hundred =
                IntStream.rangeClosed(1, 100).mapToObj(Duration::ofSeconds).toList();
        assertThat(Spread.of(hundred))
                .isEqualTo(new Spread(Duration.ofSeconds(50), Duration.ofSeconds(99), Duration.ofSeconds(100)));
        var one = Duration.ofMillis(1250);
        assertThat(Spread.of(List.of(one))).isEqualTo(new Spread(one, one, one));
        assertThat(Spread.of(List.of(one))).hasToString("p50 1.3 s, p99 1.3 s, max 1.3 s");
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void requestsAreCountedByVerbAndOthersMetricsAreNot() {
        var requests = ApiRequests.parse(METRICS);
        assertThat(requests.byVerb()).isEqualTo(Map.of("GET", 15L, "APPLY", 1500L));
        assertThat(requests.total()).isEqualTo(1515);
        assertThat(requests.writes()).isEqualTo(1500);
        assertThat(ApiRequests.parse("").total()).isZero();
    }

    @Test
    void aDifferenceNamesOnlyWhatWasAskedSince() {
        var before = ApiRequests.parse(METRICS);
        var after = ApiRequests.parse(METRICS + "apiserver_request_total{verb=\"LIST\"} 2\n"
                + "apiserver_request_total{code=\"500\",verb=\"GET\"} 1\n");
        assertThat(after.since(before).byVerb()).isEqualTo(Map.of("LIST", 2L, "GET", 1L));
    }

    @Test
    void memoryIsReadFromTheProcessAndItsMetrics() {
        var memory = ServerMemory.of("Name:\tjava\nVmRSS:\t  204800 kB\n", """
                jvm_memory_used_bytes{area="heap",id="Eden Space"} 1.048576E7
                jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 1048576.0
                jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.9E7
                """);
        assertThat(memory).hasToString("resident 200 MB, heap in use 11 MB");
        assertThat(ServerMemory.of("", "")).isEqualTo(new ServerMemory(0, 0));
    }

    @Test
    void processorTimesAreOfTheTimeBetweenForEach() {
        var printed = new ByteArrayOutputStream();
        var report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));
        report.processorTimes(
                Map.of("server", Duration.ofSeconds(10)),
                Map.of("server", Duration.ofSeconds(30), "etcd", Duration.ofMillis(10)),
                100);
        assertThat(printed.toString(StandardCharsets.UTF_8).trim())
                .startsWith("CPU each")
                .endsWith("server 0.200 s");
    }
}
