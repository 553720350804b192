package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.resolve.Resolution;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Objects of providers, found by references without a version, watched from the first time that somebody asks for their
 * kind. A change wakes the objects that own them.
 */
public final class Providers {

    private static final Set<String> OWNERS =
            Set.of("Cluster", "ClusterClass", "Machine", "MachinePool", "MachineSet", "MachineDeployment");

    private final Kube kube;
    private final Watches watches;
    private final Consumer<Ref> wake;
    private final Contracts contracts;
    private final Set<Gvk> watched = ConcurrentHashMap.newKeySet();

    public Providers(Kube kube, Watches watches, Consumer<Ref> wake, Clock clock) {
        this.kube = kube;
        this.watches = watches;
        this.wake = wake;
        this.contracts = new Contracts(watches, clock);
    }

    /** Return the object that a reference names. */
    public Resolution<Provided> find(ProviderRef ref) {
        Optional<Contracts.Served> served = contracts.find(ref.group(), ref.kind());
        if (served.isEmpty()) {
            return new Resolution.NotReady<>(
                    ref.unversioned(),
                    "no CustomResourceDefinition "
                            + Contracts.definition(ref.group(), ref.kind())
                            + " has a label cluster.x-k8s.io/v1beta2 or cluster.x-k8s.io/v1beta1: install the provider");
        }
        Gvk gvk = served.get().gvk();
        if (watched.add(gvk)) {
            watches.on(gvk, this::wakeOwners);
        }
        Ref full = new Ref(gvk, ref.namespace(), ref.name());
        return watches.cached(full)
                .<Resolution<Provided>>map(object ->
                        new Resolution.Found<>(new Provided(object, served.get().contract())))
                .orElseGet(() -> new Resolution.Missing<>(full));
    }

    /** Return which contract a kind follows; empty while no provider brings it. */
    public Optional<Contract> contract(String group, String kind) {
        return contracts.find(group, kind).map(Contracts.Served::contract);
    }

    private void wakeOwners(KubeObject object) {
        for (OwnerRef owner : object.owners()) {
            if (owner.gvk().group().equals(CoreKinds.GROUP)
                    && OWNERS.contains(owner.gvk().kind())) {
                wake.accept(new Ref(owner.gvk(), object.namespace(), owner.name()));
            }
        }
    }

    /**
     * Put the label of the cluster and a reference to the owner on the object, unless they are there. An object that has
     * a controller already, as one that a composite resource made, gets an owner more: there is one controller only.
     */
    public void own(KubeObject object, KubeObject owner, OwnerRef reference, String cluster) {
        boolean owned = object.owners().stream().anyMatch(one -> one.uid().equals(owner.uid()));
        boolean labelled =
                object.label(Keys.CLUSTER_NAME).filter(cluster::equals).isPresent();
        if (owned && labelled) {
            return;
        }
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("resourceVersion", object.resourceVersion());
        metadata.put("labels", Map.of(Keys.CLUSTER_NAME, cluster));
        if (!owned) {
            List<Object> owners = new ArrayList<>(object.list("metadata", "ownerReferences"));
            owners.add(object.controller().isPresent() ? reference.asOwnerOnly().toMap() : reference.toMap());
            metadata.put("ownerReferences", owners);
        }
        kube.merge(object.ref(), Map.of("metadata", metadata));
    }

    /** Have a provider's object deleted, and say whether it has gone. */
    public boolean delete(ProviderRef ref) {
        Optional<Provided> found = find(ref).found();
        found.map(Provided::object)
                .filter(object -> !object.isDeleting())
                .ifPresent(object -> kube.delete(object.ref(), object.uid()));
        return found.isEmpty();
    }
}
