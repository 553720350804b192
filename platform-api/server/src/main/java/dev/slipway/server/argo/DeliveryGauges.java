package dev.slipway.server.argo;

import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.fleet.Fleet;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.watch.Watches;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows Applications, sets and clusters as they are at the time of a scrape, from caches only. */
public final class DeliveryGauges implements MultiCollector {

    private static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");
    private static final Gvk APPLICATION_SET = Gvk.of("argoproj.io/v1alpha1", "ApplicationSet");

    private static final Pattern ORPHANS = Pattern.compile("Application has (\\d+) orphaned resources");

    private final Supplier<Collection<KubeObject>> applications;
    private final Supplier<Collection<KubeObject>> sets;
    private final Supplier<List<Fleet.State>> clusters;
    private final ShownLabels shown;

    /**
     * Which labels become labels of metrics, as Argo CD's settings {@code controller.metrics.application.labels} and
     * {@code applicationsetcontroller.metrics.applicationset.labels} say.
     */
    public record ShownLabels(List<String> apps, List<String> sets) {

        public ShownLabels {
            apps = List.copyOf(apps);
            sets = List.copyOf(sets);
        }
    }

    public DeliveryGauges(Watches watches, Supplier<List<Fleet.State>> clusters, ShownLabels shown) {
        this(() -> known(watches, APPLICATION), () -> known(watches, APPLICATION_SET), clusters, shown);
    }

    DeliveryGauges(
            Supplier<Collection<KubeObject>> applications,
            Supplier<Collection<KubeObject>> sets,
            Supplier<List<Fleet.State>> clusters,
            ShownLabels shown) {
        this.applications = applications;
        this.sets = sets;
        this.clusters = clusters;
        this.shown = shown;
    }

    private static Collection<KubeObject> known(Watches watches, Gvk kind) {
        return watches.isWatched(kind) ? watches.cached(kind) : List.of();
    }

    @Override
    public MetricSnapshots collect() {
        Collection<KubeObject> apps = applications.get();
        Collection<KubeObject> appSets = sets.get();
        List<Fleet.State> states = clusters.get();
        return MetricSnapshots.of(
                appInfo(apps, states),
                appConditions(apps),
                appOrphans(apps),
                labels(
                        "argocd_app_labels",
                        "Argo Application labels converted to Prometheus labels",
                        apps,
                        shown.apps()),
                labels(
                        "argocd_appset_labels",
                        "Applicationset labels translated to Prometheus labels",
                        appSets,
                        shown.sets()),
                setInfo(appSets),
                setSizes(appSets, apps),
                clusterInfo(states),
                gauge(
                        "argocd_cluster_connection_status",
                        "Whether the cluster answers.",
                        states,
                        state -> isUp(state) ? 1 : 0),
                gauge(
                        "argocd_cluster_api_resources",
                        "Kinds of the cluster that are watched.",
                        states,
                        state -> state.caches().kinds()),
                gauge(
                        "argocd_cluster_api_resource_objects",
                        "Objects of the cluster in caches.",
                        states,
                        state -> state.caches().objects()));
    }

    private static boolean isUp(Fleet.State state) {
        return state.connected() && state.silence().isEmpty();
    }

    private static InfoSnapshot appInfo(Collection<KubeObject> apps, List<Fleet.State> states) {
        InfoSnapshot.Builder all = InfoSnapshot.builder().name("argocd_app").help("Information about application.");
        for (KubeObject app : apps) {
            all.dataPoint(InfoDataPointSnapshot.builder()
                    .labels(Labels.of(
                            "namespace", app.namespace(),
                            "name", app.name(),
                            "project", DeliveryCounters.project(app),
                            "repo", repository(app),
                            "dest_server", server(app, states),
                            "dest_namespace", text(app, "", "spec", "destination", "namespace"),
                            "sync_status", text(app, "Unknown", "status", "sync", "status"),
                            "health_status", text(app, "Unknown", "status", "health", "status"),
                            "operation", operation(app),
                            "autosync_enabled", Boolean.toString(isAutomated(app))))
                    .build());
        }
        return all.build();
    }

    private static GaugeSnapshot appConditions(Collection<KubeObject> apps) {
        GaugeSnapshot.Builder all =
                GaugeSnapshot.builder().name("argocd_app_condition").help("Number of conditions of an application.");
        for (KubeObject app : apps) {
            Map<String, Integer> counts = new TreeMap<>();
            for (Object condition : app.list("status", "conditions")) {
                if (condition instanceof Map<?, ?> one) {
                    counts.merge(String.valueOf(one.get("type")), 1, Integer::sum);
                }
            }
            counts.forEach((type, count) -> all.dataPoint(GaugeDataPointSnapshot.builder()
                    .labels(Labels.of(
                            "namespace", app.namespace(),
                            "name", app.name(),
                            "project", DeliveryCounters.project(app),
                            "condition", type))
                    .value(count)
                    .build()));
        }
        return all.build();
    }

    /** The condition has the number, and nothing else has. */
    private static GaugeSnapshot appOrphans(Collection<KubeObject> apps) {
        GaugeSnapshot.Builder all = GaugeSnapshot.builder()
                .name("argocd_app_orphaned_resources_count")
                .help("Number of orphaned resources per application.");
        for (KubeObject app : apps) {
            all.dataPoint(GaugeDataPointSnapshot.builder()
                    .labels(Labels.of(
                            "namespace", app.namespace(),
                            "name", app.name(),
                            "project", DeliveryCounters.project(app)))
                    .value(orphans(app))
                    .build());
        }
        return all.build();
    }

    private static long orphans(KubeObject app) {
        for (Object condition : app.list("status", "conditions")) {
            Matcher said =
                    ORPHANS.matcher(condition instanceof Map<?, ?> one ? String.valueOf(one.get("message")) : "");
            if (said.matches()) {
                return Long.parseLong(said.group(1));
            }
        }
        return 0;
    }

    /** Labels that the installation wants to see, each as {@code label_<name>}; one that is not there is empty. */
    private static GaugeSnapshot labels(String name, String help, Collection<KubeObject> objects, List<String> wanted) {
        GaugeSnapshot.Builder all = GaugeSnapshot.builder().name(name).help(help);
        if (wanted.isEmpty()) {
            return all.build();
        }
        for (KubeObject object : objects) {
            Labels labels = Labels.of("namespace", object.namespace(), "name", object.name());
            if (object.kind().equals(APPLICATION.kind())) {
                labels = labels.merge(Labels.of("project", DeliveryCounters.project(object)));
            }
            for (String label : wanted) {
                labels = labels.merge(Labels.of(
                        "label_" + label.replaceAll("[^a-zA-Z0-9_]", "_"),
                        object.label(label).orElse("")));
            }
            all.dataPoint(
                    GaugeDataPointSnapshot.builder().labels(labels).value(1).build());
        }
        return all.build();
    }

    private static InfoSnapshot setInfo(Collection<KubeObject> sets) {
        InfoSnapshot.Builder all =
                InfoSnapshot.builder().name("argocd_appset").help("Information about applicationset.");
        for (KubeObject set : sets) {
            String status = set.conditions().stream()
                    .filter(condition -> condition.type().equals("ResourcesUpToDate"))
                    .map(condition -> condition.reason())
                    .findFirst()
                    .orElse("Unknown");
            all.dataPoint(InfoDataPointSnapshot.builder()
                    .labels(Labels.of(
                            "namespace", set.namespace(), "name", set.name(), "resource_update_status", status))
                    .build());
        }
        return all.build();
    }

    private static GaugeSnapshot setSizes(Collection<KubeObject> sets, Collection<KubeObject> apps) {
        GaugeSnapshot.Builder all = GaugeSnapshot.builder()
                .name("argocd_appset_owned_applications")
                .help("Number of applications owned by the applicationset.");
        for (KubeObject set : sets) {
            long owned = apps.stream()
                    .filter(app -> String.valueOf(app.list("metadata", "ownerReferences"))
                            .contains(set.uid()))
                    .count();
            all.dataPoint(GaugeDataPointSnapshot.builder()
                    .labels(Labels.of("namespace", set.namespace(), "name", set.name()))
                    .value(owned)
                    .build());
        }
        return all.build();
    }

    private static InfoSnapshot clusterInfo(List<Fleet.State> states) {
        InfoSnapshot.Builder all = InfoSnapshot.builder().name("argocd_cluster").help("Information about cluster.");
        for (Fleet.State state : states) {
            all.dataPoint(InfoDataPointSnapshot.builder()
                    .labels(Labels.of(
                            "server", state.cluster().server(),
                            "name", state.cluster().name(),
                            "k8s_version", state.version()))
                    .build());
        }
        return all.build();
    }

    /** What is shown of a cluster as a number. */
    private interface Figure {
        double of(Fleet.State state);
    }

    private static GaugeSnapshot gauge(String name, String help, List<Fleet.State> states, Figure figure) {
        GaugeSnapshot.Builder all = GaugeSnapshot.builder().name(name).help(help);
        for (Fleet.State state : states) {
            all.dataPoint(GaugeDataPointSnapshot.builder()
                    .labels(Labels.of("server", state.cluster().server()))
                    .value(figure.of(state))
                    .build());
        }
        return all.build();
    }

    private static String operation(KubeObject app) {
        if (app.isDeleting()) {
            return "delete";
        }
        boolean running = text(app, "", "status", "operationState", "phase").equals("Running");
        return app.at("operation").isPresent() || running ? "sync" : "";
    }

    private static boolean isAutomated(KubeObject app) {
        return app.at("spec", "syncPolicy", "automated").isPresent()
                && app.at("spec", "syncPolicy", "automated", "enabled")
                        .filter(Boolean.FALSE::equals)
                        .isEmpty();
    }

    private static String repository(KubeObject app) {
        List<?> several = app.list("spec", "sources");
        String url = several.isEmpty() || !(several.get(0) instanceof Map<?, ?> first)
                ? text(app, "", "spec", "source", "repoURL")
                : String.valueOf(first.get("repoURL"));
        return url.toLowerCase(Locale.ROOT).replaceAll("\\.git$", "");
    }

    private static String server(KubeObject app, List<Fleet.State> states) {
        String name = text(app, "", "spec", "destination", "name");
        if (name.isEmpty()) {
            return text(app, "", "spec", "destination", "server");
        }
        return states.stream()
                .filter(state -> state.cluster().name().equals(name))
                .map(state -> state.cluster().server())
                .findFirst()
                .orElse(name.equals(DestinationCluster.LOCAL_NAME) ? DestinationCluster.LOCAL_SERVER : "");
    }

    private static String text(KubeObject object, String otherwise, String... path) {
        return object.text(path).filter(value -> !value.isEmpty()).orElse(otherwise);
    }
}
