package dev.slipway.cluster.topology.controller;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.topology.desired.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Removes templates of a cluster that nothing refers to any more: rotated away, or of workers that are gone. */
final class Leftovers {

    private final Kube kube;
    private final ClusterObjects objects;
    private final Providers providers;

    Leftovers(Kube kube, ClusterObjects objects, Providers providers) {
        this.kube = kube;
        this.objects = objects;
        this.providers = providers;
    }

    /** {@code wanted} is what the cluster is to have, whether it shows already or not. */
    void remove(KubeObject cluster, List<KubeObject> wanted, Set<Gvk> kinds) {
        List<KubeObject> users = new ArrayList<>(wanted);
        users.addAll(objects.ofCluster(CoreKinds.MACHINE_DEPLOYMENT, cluster.namespace(), cluster.name()));
        users.addAll(objects.ofCluster(CoreKinds.MACHINE_SET, cluster.namespace(), cluster.name()));
        ProviderRef.at(cluster, "spec", "controlPlaneRef")
                .flatMap(ref -> providers.find(ref).found())
                .ifPresent(found -> users.add(found.object()));
        Set<ProviderRef> used = new HashSet<>();
        for (KubeObject user : users) {
            ProviderRef.at(user, "spec", "template", "spec", "bootstrap", "configRef")
                    .ifPresent(used::add);
            ProviderRef.at(user, "spec", "template", "spec", "infrastructureRef")
                    .ifPresent(used::add);
            CurrentReader.machinesRef(user).ifPresent(used::add);
        }
        for (Gvk kind : kinds) {
            objects.labelled(kind, cluster.namespace(), cluster.name()).stream()
                    .filter(template -> isOf(cluster, template))
                    .filter(template -> !template.isDeleting() && !used.contains(reference(template)))
                    .forEach(template -> kube.delete(template.ref(), template.uid()));
        }
    }

    private static boolean isOf(KubeObject cluster, KubeObject template) {
        return template.label(Keys.OWNED).isPresent()
                && template.owners().stream().anyMatch(owner -> owner.uid().equals(cluster.uid()));
    }

    private static ProviderRef reference(KubeObject template) {
        Ref ref = template.ref();
        return new ProviderRef(ref.gvk().group(), ref.gvk().kind(), ref.namespace(), ref.name());
    }

    /** Return the kind of a template, if it is one. */
    static Optional<Gvk> kind(KubeObject object) {
        return object.kind().endsWith("Template") ? Optional.of(object.gvk()) : Optional.empty();
    }
}
