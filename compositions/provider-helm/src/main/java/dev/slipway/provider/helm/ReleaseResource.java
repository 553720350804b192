package dev.slipway.provider.helm;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.managed.kind.Adoption;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.kubernetes.cluster.Cluster;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Releases in one cluster. Helm does one operation on a release at a time and records that it does; one whose process died
 * stays pending for ever, and is taken up again once it has had the time that it may take.
 */
final class ReleaseResource implements ExternalResource<ReleaseWanted, ReleaseState> {

    private static final Gvk SECRET = new Gvk("", "v1", "Secret");
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Cluster cluster;
    private final HelmCalls helm;
    private final HelmRuns runs;
    private final Clock clock;

    ReleaseResource(Cluster cluster, HelmRuns runs, Clock clock) {
        this.cluster = cluster;
        this.helm = new HelmCalls(cluster);
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public Observation<ReleaseState> observe(Identity identity, ReleaseWanted desired) {
        Optional<ReleaseState> found = read(identity, desired);
        if (found.isEmpty() || found.get().state().equals("uninstalled")) {
            return new Observation.Absent<>();
        }
        ReleaseState state = found.get();
        requireOurs(identity, desired, state);
        if (runs.isRunning(key(identity, desired)) || (state.isPending() && !isStuck(desired, state))) {
            return new Observation.InProgress<>(state.state(), SOON, state);
        }
        if (desired.object().isDeleting() || desired.wanted().adoption() == Adoption.ANY) {
            return new Observation.Present<>(state, Drift.none());
        }
        desired.requireSupported();
        return settled(desired, state);
    }

    private static Observation<ReleaseState> settled(ReleaseWanted desired, ReleaseState state) {
        List<Drift.Field> fields = difference(desired, state);
        boolean failed = state.state().equals("failed");
        if (failed && fields.isEmpty() && state.failed() > desired.retries()) {
            return new Observation.Broken<>(
                    "failed",
                    state.description() + "; change the release, or raise spec.rollbackLimit to have it tried again",
                    state);
        }
        if (!state.state().equals("deployed")) {
            fields.add(new Drift.Field("state", "deployed", state.state()));
        }
        return new Observation.Present<>(state, new Drift(fields));
    }

    /** Values may be secret: what differs is said by where it is only. */
    private static List<Drift.Field> difference(ReleaseWanted desired, ReleaseState state) {
        List<Drift.Field> fields = new ArrayList<>();
        var chart = desired.parameters().chart();
        boolean byUrl = chart.url() != null && !chart.url().isEmpty();
        String name = chart.name() == null || byUrl ? "" : chart.name();
        if (!name.isEmpty() && !name.equals(state.chartName())) {
            fields.add(new Drift.Field("chart.name", name, state.chartName()));
        }
        String version = chart.version() == null || byUrl ? "" : chart.version();
        if (!Charts.satisfies(state.chartVersion(), version)) {
            fields.add(new Drift.Field("chart.version", version, state.chartVersion()));
        }
        Map<String, Object> values = desired.values();
        if (!values.equals(state.values())) {
            fields.add(new Drift.Field("values", "", "").masked());
        }
        return fields;
    }

    private boolean isStuck(ReleaseWanted desired, ReleaseState state) {
        return clock.instant().isAfter(state.since().plus(desired.patience()).plus(GRACE));
    }

    @Override
    public Identity create(Identity identity, ReleaseWanted desired) {
        desired.requireSupported();
        Optional<ReleaseState> found = read(identity, desired);
        found.ifPresent(state -> requireOurs(identity, desired, state));
        if (found.isEmpty() || found.get().state().equals("uninstalled")) {
            runs.run(key(identity, desired), () -> helm.install(identity, desired));
        }
        return identity;
    }

    /** A first revision that never worked cannot be upgraded: it goes, and the release is installed anew. */
    @Override
    public void update(Identity identity, ReleaseWanted desired, Drift drift) {
        desired.requireSupported();
        Optional<ReleaseState> found = read(identity, desired);
        if (found.isEmpty()) {
            return;
        }
        requireOurs(identity, desired, found.get());
        boolean stuckUpgrade = found.get().isPending();
        runs.run(key(identity, desired), () -> {
            if (!found.get().everDeployed()) {
                helm.uninstall(identity, desired);
                helm.install(identity, desired);
                return;
            }
            if (stuckUpgrade) {
                forget(found.get(), identity, desired);
            }
            helm.upgrade(identity, desired);
            forgetOldest(identity, desired);
        });
    }

    /** Keep as many records as are wanted; the newest is the one that is in force. */
    private void forgetOldest(Identity identity, ReleaseWanted desired) {
        List<KubeObject> records = new ArrayList<>(records(identity, desired));
        records.sort(Comparator.comparingInt(ReleaseState::version));
        int surplus = desired.history() == 0 ? 0 : records.size() - desired.history();
        records.stream()
                .limit(Math.max(0, surplus))
                .filter(record ->
                        record.label("status").filter("superseded"::equals).isPresent())
                .forEach(record -> cluster.kube().delete(record.ref(), ""));
    }

    /** The record of an operation whose process died keeps Helm from doing another one. */
    private void forget(ReleaseState state, Identity identity, ReleaseWanted desired) {
        String name = "sh.helm.release.v1." + identity.externalName() + ".v" + state.revision();
        cluster.kube().delete(new dev.slipway.kernel.object.Ref(SECRET, desired.namespace(), name), "");
    }

    @Override
    public void delete(Identity identity, ReleaseWanted desired) {
        Optional<ReleaseState> found = read(identity, desired);
        if (found.isEmpty()) {
            return;
        }
        requireOurs(identity, desired, found.get());
        runs.run(key(identity, desired), () -> helm.uninstall(identity, desired));
    }

    private Optional<ReleaseState> read(Identity identity, ReleaseWanted desired) {
        return ReleaseState.of(records(identity, desired), cluster.kube());
    }

    private List<KubeObject> records(Identity identity, ReleaseWanted desired) {
        Map<String, String> labels = Map.of("owner", "helm", "name", identity.externalName());
        return cluster.kube().list(SECRET, desired.namespace(), labels);
    }

    private String key(Identity identity, ReleaseWanted desired) {
        return cluster.access().get() + " " + desired.namespace() + "/" + identity.externalName();
    }

    private static void requireOurs(Identity identity, ReleaseWanted desired, ReleaseState state) {
        String owner = state.ownerUid();
        if (desired.wanted().mayAdopt(owner)) {
            return;
        }
        String whose = owner.isEmpty() ? "was not installed by Slipway" : "belongs to the object with uid " + owner;
        String advice = owner.isEmpty()
                ? "set the annotation crossplane.io/external-name to that name by hand to take it over"
                : "set the annotation " + Wanted.ADOPT + ": " + owner + " to take it over";
        throw new FaultException(
                Fault.CONFLICT,
                "name taken: " + desired.label(identity) + " exists already and " + whose + "; choose another name, or "
                        + advice);
    }
}
