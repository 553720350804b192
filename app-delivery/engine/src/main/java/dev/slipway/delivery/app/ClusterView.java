package dev.slipway.delivery.app;

import dev.slipway.delivery.app.Syncer.Job;
import dev.slipway.delivery.health.Health;
import dev.slipway.delivery.sync.SyncWorld;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The cluster as one pass of a sync sees it. */
final class ClusterView implements SyncWorld {

    private static final Gvk NAMESPACE = Gvk.of("v1", "Namespace");

    private final Cluster cluster;
    private final Job job;
    private final LiveObjects live;
    private final Map<Ref, KubeObject> compared = new HashMap<>();

    ClusterView(Cluster cluster, Job job) {
        this.cluster = cluster;
        this.job = job;
        this.live = new LiveObjects(cluster.watches(), cluster.writes());
        for (Item item : job.comparison().items()) {
            KubeObject found = item.live();
            if (found != null) {
                compared.put(item.ref(), found);
            }
        }
    }

    @Override
    public Optional<KubeObject> live(Ref ref) {
        KubeObject known = compared.get(ref);
        if (known != null) {
            return Optional.of(known);
        }
        boolean destination =
                ref.gvk().equals(NAMESPACE) && ref.name().equals(job.app().namespace());
        try {
            return destination ? cluster.kube().get(ref) : live.get(ref);
        } catch (FaultException fault) {
            if (fault.getCause() != null) {
                throw fault;
            }
            // The API server answers and cannot read this one: the write will say why, and costs no other object.
            return Optional.empty();
        }
    }

    @Override
    public Optional<Health> health(KubeObject object) {
        return job.comparison().health().of(object);
    }

    @Override
    public boolean serves(Gvk gvk) {
        try {
            return cluster.kube().kind(gvk).isPresent();
        } catch (FaultException unknown) {
            // Whether a kind is served cannot be found out for the moment: the write will say.
            return true;
        }
    }

    /** A kind that nobody serves yet may come with another Application: what needs it waits, all else goes on. */
    @Override
    public boolean comes(Gvk gvk) {
        return true;
    }

    @Override
    public Optional<String> refusal(KubeObject object) {
        return cluster.limits().refusal(job.app().object(), object);
    }
}
