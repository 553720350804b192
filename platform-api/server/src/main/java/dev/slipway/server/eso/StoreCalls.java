package dev.slipway.server.eso;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Counts what stores are asked, as {@code externalsecret_provider_api_calls_count}. The peer's counter has a name that
 * Prometheus' own library gives to no counter, so it is shown as a gauge that only grows.
 */
public final class StoreCalls implements Collector {

    static final String NAME = "externalsecret_provider_api_calls_count";

    private record Call(String provider, String call, String status) {}

    private final Map<Call, LongAdder> calls = new ConcurrentHashMap<>();

    /** Make a call and count it, by how it ends. */
    <T> T counted(String provider, String call, Supplier<T> work) {
        String status = "error";
        try {
            T answer = work.get();
            status = "success";
            return answer;
        } finally {
            calls.computeIfAbsent(new Call(provider, call, status), first -> new LongAdder())
                    .increment();
        }
    }

    @Override
    public MetricSnapshot collect() {
        GaugeSnapshot.Builder all =
                GaugeSnapshot.builder().name(NAME).help("Number of API calls towards the secret provider.");
        calls.forEach((call, count) -> all.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(Labels.of("call", call.call(), "provider", call.provider(), "status", call.status()))
                .value(count.sum())
                .build()));
        return all.build();
    }
}
