package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ManagedNamespaceMetadata;
import dev.slipway.api.argocd.Operation;
import dev.slipway.api.argocd.ResourceResult;
import dev.slipway.api.argocd.SyncOperation;
import dev.slipway.api.argocd.SyncResource;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.sync.SyncMachine;
import dev.slipway.delivery.sync.SyncOptions;
import dev.slipway.delivery.sync.SyncOrder;
import dev.slipway.delivery.sync.SyncOutcome;
import dev.slipway.delivery.sync.SyncRequest;
import dev.slipway.delivery.sync.SyncSettings;
import dev.slipway.delivery.sync.SyncWorld;
import dev.slipway.delivery.sync.SyncWriter;
import dev.slipway.delivery.sync.TaskResult;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the sync of an Application one pass further, with the objects and the cluster that the pass has seen. */
final class Syncer {

    private static final Gvk NAMESPACE = Gvk.of("v1", "Namespace");

    private final Cluster cluster;
    private final Comparer comparer;
    private final Chronicle chronicle;
    private final Parallel parallel;

    Syncer(Cluster cluster, Comparer comparer, Chronicle chronicle, Parallel parallel) {
        this.cluster = cluster;
        this.comparer = comparer;
        this.chronicle = chronicle;
        this.parallel = parallel;
    }

    /**
     * What is to be synced.
     *
     * @param operation what was asked for, by a person or by the policy
     * @param before what the passes before came to, none for the first
     */
    record Job(
            App app,
            Cause cause,
            Comparison comparison,
            Pruning pruning,
            Operation operation,
            Instant startedAt,
            List<ResourceResult> before) {

        Map<Ref, Item> desired() {
            Map<Ref, Item> items = new HashMap<>();
            comparison.desired().forEach(item -> items.put(item.ref(), item));
            return items;
        }

        SyncOperation sync() {
            return Objects.requireNonNull(operation.sync(), "sync");
        }

        /** Return the operation's own options, else those of the Application. */
        SyncOptions options() {
            List<String> own = sync().syncOptions();
            return own == null ? app.options() : SyncOptions.of(own);
        }

        boolean isSelective() {
            List<SyncResource> selected = sync().resources();
            return selected != null && !selected.isEmpty();
        }

        boolean selects(Ref ref) {
            return !isSelective()
                    || Objects.requireNonNull(sync().resources()).stream().anyMatch(one -> names(one, ref));
        }

        private static boolean names(SyncResource one, Ref ref) {
            String namespace = App.text(one.namespace());
            return App.text(one.group()).equals(ref.gvk().group())
                    && one.kind().equals(ref.gvk().kind())
                    && one.name().equals(ref.name())
                    && (namespace.isEmpty() || namespace.equals(ref.namespace()));
        }

        boolean isTrial() {
            return Boolean.TRUE.equals(sync().dryRun());
        }
    }

    SyncReport run(Job job) {
        return written(job, SyncMachine::run);
    }

    SyncReport terminate(Job job) {
        return written(job, SyncMachine::terminate);
    }

    private interface Step {
        SyncOutcome take(SyncRequest request, List<TaskResult> before, SyncWorld world, SyncWriter writer);
    }

    private SyncReport written(Job job, Step step) {
        Optional<String> user;
        try {
            user = cluster.limits().actsAs(job.app().object());
        } catch (FaultException nobody) {
            return new SyncReport(SyncReport.Phase.ERROR, nobody.explanation(), job.before());
        }
        Cluster acting = user.map(cluster::as).orElse(cluster);
        ClusterWriter writer = new ClusterWriter(acting, comparer, chronicle, parallel, job);
        SyncWorld world = new ClusterView(cluster, job);
        return report(job, step.take(request(job), SyncReport.tasks(job.before()), world, writer));
    }

    private static SyncReport report(Job job, SyncOutcome outcome) {
        SyncReport report = SyncReport.of(outcome);
        return report.phase() == SyncReport.Phase.RUNNING || job.isSelective()
                ? report
                : report.with(SyncReport.kept(job.pruning()));
    }

    private static SyncRequest request(Job job) {
        List<SyncRequest.Resource> resources = new ArrayList<>();
        List<KubeObject> hooks = new ArrayList<>();
        for (Item item : job.comparison().desired()) {
            KubeObject target = Objects.requireNonNull(item.target(), "target").object();
            if (item.isHook()) {
                hooks.add(target);
            } else if (job.selects(item.ref())) {
                KubeObject live = item.live();
                resources.add(new SyncRequest.Resource(target, live, !item.inSync()));
            }
        }
        // Those that are going are waited for, if it was this operation that deleted them.
        Stream.concat(job.pruning().doomed().stream(), job.pruning().going().stream())
                .filter(live -> job.selects(live.ref()))
                .forEach(live -> resources.add(new SyncRequest.Resource(null, live, true)));
        return new SyncRequest(
                resources,
                hooks,
                settings(job),
                job.app().namespace(),
                new SyncOrder.Stamp(job.cause().revision(), job.startedAt().getEpochSecond()));
    }

    private static SyncSettings settings(Job job) {
        var strategy = job.sync().syncStrategy();
        boolean appliesOnly = strategy != null && strategy.apply() != null;
        boolean force = strategy != null
                && ((strategy.apply() != null
                                && Boolean.TRUE.equals(strategy.apply().force()))
                        || (strategy.hook() != null
                                && Boolean.TRUE.equals(strategy.hook().force())));
        boolean isolated = !job.options().has("AllOrNothing=true");
        SyncSettings.Flags flags = new SyncSettings.Flags(
                Boolean.TRUE.equals(job.sync().prune()),
                job.isTrial(),
                force || job.options().has("Force=true"),
                appliesOnly || job.isSelective(),
                isolated);
        return new SyncSettings(
                job.options(), flags, isConfirmed(job), namespace(job).orElse(null));
    }

    private static boolean isConfirmed(Job job) {
        try {
            return job.app()
                    .object()
                    .annotation(Keys.DELETION_APPROVED)
                    .map(Instant::parse)
                    .filter(approved -> approved.isAfter(job.startedAt()))
                    .isPresent();
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    /** Return the destination namespace as it is to be made, when the spec asks for it. */
    private static Optional<KubeObject> namespace(Job job) {
        App app = job.app();
        if (app.namespace().isEmpty() || !job.options().has("CreateNamespace=true")) {
            return Optional.empty();
        }
        KubeObject namespace = KubeObject.of(new Ref(NAMESPACE, "", app.namespace()));
        @Nullable
        ManagedNamespaceMetadata metadata =
                app.spec().syncPolicy() == null ? null : app.spec().syncPolicy().managedNamespaceMetadata();
        if (metadata != null && metadata.labels() != null) {
            namespace = namespace.with(metadata.labels(), "metadata", "labels");
        }
        if (metadata != null && metadata.annotations() != null) {
            namespace = namespace.with(metadata.annotations(), "metadata", "annotations");
        }
        return Optional.of(namespace);
    }
}
