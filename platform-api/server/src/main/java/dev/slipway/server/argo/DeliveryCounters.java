package dev.slipway.server.argo;

import dev.slipway.delivery.contract.Telemetry;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.git.GitObserver;
import dev.slipway.runtime.git.RepositoryRef;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Histogram;
import java.time.Duration;

/** Counts syncs, looks at Applications and requests to repositories under Argo CD's names. */
public final class DeliveryCounters implements Telemetry, GitObserver {

    // Prometheus adds _total to counters, and _bucket, _sum and _count to histograms.
    static final String SYNCS = "argocd_app_sync";
    static final String SYNC_SECONDS = "argocd_app_sync_duration_seconds";
    static final String RECONCILES = "argocd_app_reconcile";
    static final String SET_RECONCILES = "argocd_appset_reconcile";
    static final String GIT_REQUESTS = "argocd_git_request";
    static final String GIT_SECONDS = "argocd_git_request_duration_seconds";
    static final String GIT_FAILURES = "argocd_git_fetch_fail";

    private static final String FETCH = "fetch";
    private static final double MILLIS = 1_000;

    private final MeterRegistry registry;
    private final Histogram reconciles;
    private final Histogram requests;
    private final Histogram setReconciles;

    /** Micrometer's own histograms know whole numbers only, which seconds are not: the library below it has these. Without
     * exemplars, which need a tracer. */
    public DeliveryCounters(PrometheusMeterRegistry registry) {
        this.registry = registry;
        this.reconciles = Histogram.builder()
                .name(RECONCILES)
                .help("Application reconciliation performance in seconds.")
                .labelNames("namespace", "dest_server")
                .classicOnly()
                .withoutExemplars()
                .classicUpperBounds(0.25, 0.5, 1, 2, 4, 8, 16)
                .register(registry.getPrometheusRegistry());
        this.setReconciles = Histogram.builder()
                .name(SET_RECONCILES)
                .help("Application reconciliation performance in seconds.")
                .labelNames("namespace", "name")
                .classicOnly()
                .withoutExemplars()
                .classicUpperBounds(0.25, 0.5, 1, 2, 4, 8, 16)
                .register(registry.getPrometheusRegistry());
        this.requests = Histogram.builder()
                .name(GIT_SECONDS)
                .help("Git requests duration seconds.")
                .labelNames("repo", "request_type")
                .classicOnly()
                .withoutExemplars()
                .classicUpperBounds(0.1, 0.25, 0.5, 1, 2, 4, 10, 20)
                .register(registry.getPrometheusRegistry());
    }

    @Override
    public void synced(KubeObject application, String server, Ended ended) {
        Tags tags = Tags.of(
                "namespace",
                application.namespace(),
                "name",
                application.name(),
                "project",
                project(application),
                "dest_server",
                server);
        registry.counter(SYNCS, tags.and("phase", ended.phase(), "dry_run", Boolean.toString(ended.trial())))
                .increment();
        registry.counter(SYNC_SECONDS, tags).increment(ended.took().toMillis() / MILLIS);
    }

    @Override
    public void reconciled(KubeObject application, String server, Duration took) {
        reconciles.labelValues(application.namespace(), server).observe(took.toMillis() / MILLIS);
    }

    /** Note how long a look at a set took. */
    public void setReconciled(Ref set, Duration took) {
        setReconciles.labelValues(set.namespace(), set.name()).observe(took.toMillis() / MILLIS);
    }

    @Override
    public void fetched(RepositoryRef repository, String outcome, Duration took) {
        Tags tags = Tags.of("repo", repository.url(), "request_type", FETCH);
        registry.counter(GIT_REQUESTS, tags).increment();
        requests.labelValues(repository.url(), FETCH).observe(took.toMillis() / MILLIS);
        if (!outcome.equals("done")) {
            registry.counter(GIT_FAILURES, Tags.of("repo", repository.url())).increment();
        }
    }

    static String project(KubeObject application) {
        return application
                .text("spec", "project")
                .filter(name -> !name.isEmpty())
                .orElse("default");
    }
}
