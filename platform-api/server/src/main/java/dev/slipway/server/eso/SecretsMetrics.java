package dev.slipway.server.eso;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.watch.Watches;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the objects of External Secrets are, from caches at the time of a scrape, and how often they were looked at. As with
 * the peer every look at an ExternalSecret counts as a sync call, and durations are in nanoseconds.
 */
public final class SecretsMetrics implements MultiCollector, PassObserver {

    private static final String EXTERNAL_SECRETS = "externalsecret";
    private static final Map<String, Gvk> KINDS = new TreeMap<>(Map.of(
            EXTERNAL_SECRETS,
            kind("v1", "ExternalSecret"),
            "secretstore",
            kind("v1", "SecretStore"),
            "clustersecretstore",
            kind("v1", "ClusterSecretStore"),
            "clusterexternalsecret",
            kind("v1", "ClusterExternalSecret"),
            "pushsecret",
            kind("v1alpha1", "PushSecret"),
            "clusterpushsecret",
            kind("v1alpha1", "ClusterPushSecret")));
    private static final Map<String, String> BY_KIND = KINDS.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getValue().kind(), Map.Entry::getKey));

    /** What is known of the looks at one object. */
    private record Looks(long all, long failed, Duration last) {

        Looks and(boolean failure, Duration took) {
            return new Looks(all + 1, failed + (failure ? 1 : 0), took);
        }
    }

    private final Function<Gvk, Collection<KubeObject>> objects;
    private final Map<Ref, Looks> looks = new ConcurrentHashMap<>();

    public SecretsMetrics(Watches watches) {
        this(kind -> watches.isWatched(kind) ? watches.cached(kind) : List.of());
    }

    SecretsMetrics(Function<Gvk, Collection<KubeObject>> objects) {
        this.objects = objects;
    }

    private static Gvk kind(String version, String kind) {
        return Gvk.of("external-secrets.io/" + version, kind);
    }

    @Override
    public void passed(String controller, KubeObject object, Outcome outcome, Duration took) {
        String prefix = BY_KIND.get(object.kind());
        if (prefix == null || !object.gvk().equals(KINDS.get(prefix))) {
            return;
        }
        boolean failure = outcome.fold(done -> false, later -> false, stalled -> true, failed -> true);
        looks.merge(
                object.ref(), new Looks(0, 0, took).and(failure, took), (before, first) -> before.and(failure, took));
    }

    @Override
    public MetricSnapshots collect() {
        List<MetricSnapshot> all = new ArrayList<>();
        KINDS.forEach((prefix, kind) -> {
            Collection<KubeObject> some = objects.apply(kind);
            forget(kind, some);
            all.add(conditions(prefix, some));
            all.add(gauge(
                    prefix + "_reconcile_duration", "Nanoseconds that the last look took.", kind, one -> one.last()
                            .toNanos()));
            if (prefix.equals(EXTERNAL_SECRETS)) {
                all.add(calls(kind));
                all.add(gauge(prefix + "_sync_calls_error", "Looks that failed.", kind, Looks::failed));
            }
        });
        return new MetricSnapshots(all);
    }

    private void forget(Gvk kind, Collection<KubeObject> there) {
        Set<Ref> known = there.stream().map(KubeObject::ref).collect(Collectors.toSet());
        looks.keySet().removeIf(ref -> ref.gvk().equals(kind) && !known.contains(ref));
    }

    /** The status that a condition has is 1, the other one 0. */
    private static GaugeSnapshot conditions(String prefix, Collection<KubeObject> objects) {
        GaugeSnapshot.Builder all = GaugeSnapshot.builder()
                .name(prefix + "_status_condition")
                .help("The status condition of a specific object.");
        for (KubeObject object : objects) {
            for (Condition condition : object.conditions()) {
                for (String status : List.of("True", "False")) {
                    all.dataPoint(GaugeDataPointSnapshot.builder()
                            .labels(labels(object.ref())
                                    .merge(Labels.of("condition", condition.type(), "status", status)))
                            .value(status.equals(condition.status()) ? 1 : 0)
                            .build());
                }
            }
        }
        return all.build();
    }

    private CounterSnapshot calls(Gvk kind) {
        CounterSnapshot.Builder all = CounterSnapshot.builder()
                .name(EXTERNAL_SECRETS + "_sync_calls")
                .help("Total number of the External Secret sync calls.");
        looks.forEach((ref, one) -> {
            if (ref.gvk().equals(kind)) {
                all.dataPoint(CounterDataPointSnapshot.builder()
                        .labels(labels(ref))
                        .value(one.all())
                        .build());
            }
        });
        return all.build();
    }

    private GaugeSnapshot gauge(String name, String help, Gvk kind, Function<Looks, Long> figure) {
        GaugeSnapshot.Builder all = GaugeSnapshot.builder().name(name).help(help);
        looks.forEach((ref, one) -> {
            if (ref.gvk().equals(kind)) {
                all.dataPoint(GaugeDataPointSnapshot.builder()
                        .labels(labels(ref))
                        .value(figure.apply(one))
                        .build());
            }
        });
        return all.build();
    }

    private static Labels labels(Ref ref) {
        return Labels.of("name", ref.name(), "namespace", ref.namespace());
    }
}
