package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the garbage collector would delete because all of its owners have gone. It looks among what the plan has read, and
 * among kinds that are known to belong to the owner's kind or to anything: asking for every kind there is would take a
 * request for each.
 */
final class Garbage {

    /** What may belong to anything. */
    private static final List<Gvk> ANYBODYS = List.of(
            new Gvk("", "v1", "Secret"),
            new Gvk("", "v1", "ConfigMap"),
            new Gvk("protection.crossplane.io", "v1beta1", "Usage"),
            new Gvk("protection.crossplane.io", "v1beta1", "ClusterUsage"),
            new Gvk("apiextensions.crossplane.io", "v1beta1", "Usage"));

    private static final Gvk POD = new Gvk("", "v1", "Pod");
    private static final Gvk REPLICAS = new Gvk("apps", "v1", "ReplicaSet");
    private static final Gvk OPERATION = new Gvk("ops.crossplane.io", "v1alpha1", "Operation");
    private static final Map<String, Gvk> OF_KIND = Map.ofEntries(
            Map.entry("apps/Deployment", REPLICAS),
            Map.entry("apps/ReplicaSet", POD),
            Map.entry("apps/StatefulSet", POD),
            Map.entry("apps/DaemonSet", POD),
            Map.entry("batch/Job", POD),
            Map.entry("batch/CronJob", new Gvk("batch", "v1", "Job")),
            Map.entry("/Service", new Gvk("discovery.k8s.io", "v1", "EndpointSlice")),
            Map.entry(
                    "apiextensions.crossplane.io/Composition",
                    new Gvk("apiextensions.crossplane.io", "v1", "CompositionRevision")),
            Map.entry("ops.crossplane.io/CronOperation", OPERATION),
            Map.entry("ops.crossplane.io/WatchOperation", OPERATION));

    private final Rehearsal world;
    private final Consumer<String> notes;
    private final Set<String> lookedFor = new HashSet<>();

    /** {@code notes} takes what could not be looked for. */
    Garbage(Rehearsal world, Consumer<String> notes) {
        this.world = world;
        this.notes = notes;
    }

    /** Return what nobody owns any more since the last time; nothing when no owner has gone since. */
    List<KubeObject> next() {
        Map<String, KubeObject> gone = new LinkedHashMap<>();
        world.overlay().gone().forEach(object -> gone.put(object.uid(), object));
        List<KubeObject> owners = gone.values().stream()
                .filter(object -> lookedFor.add(object.uid()))
                .toList();
        owners.forEach(this::read);
        if (owners.isEmpty()) {
            return List.of();
        }
        List<KubeObject> garbage = new ArrayList<>();
        for (KubeObject object : world.overlay().known()) {
            List<OwnerRef> its = object.owners();
            boolean all = !its.isEmpty() && its.stream().allMatch(owner -> gone.containsKey(owner.uid()));
            if (all && !object.isDeleting()) {
                garbage.add(object);
            }
        }
        return garbage;
    }

    /** Have the plan know of what may belong to an owner. */
    private void read(KubeObject owner) {
        Gvk own = OF_KIND.get(owner.gvk().group() + "/" + owner.kind());
        Stream.concat(ANYBODYS.stream(), Stream.ofNullable(own)).forEach(kind -> read(kind, owner.namespace()));
    }

    private void read(Gvk kind, String namespace) {
        try {
            world.kube().list(kind, namespace, Map.of());
        } catch (FaultException fault) {
            notes.accept("which objects of kind " + kind.kind() + " the garbage collector would delete is not known: "
                    + fault.explanation());
        }
    }
}
