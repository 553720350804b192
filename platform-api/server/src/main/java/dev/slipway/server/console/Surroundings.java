package dev.slipway.server.console;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.console.ClusterSteps;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.FleetObjects;
import dev.slipway.portal.fleet.ResourceSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What pages show besides the objects that they are of: what a cluster is made of, what a Terraform object has planned. */
@Component
final class Surroundings {

    private static final String CLUSTERS = "cluster.x-k8s.io/v1beta2";
    private static final String OF_CLUSTER = "cluster.x-k8s.io/cluster-name";
    private static final Gvk BOOTSTRAP = Gvk.of("slipway.dev/v1alpha1", "ClusterBootstrap");
    private static final List<Gvk> POOLS =
            List.of(Gvk.of(CLUSTERS, "MachineDeployment"), Gvk.of(CLUSTERS, "MachinePool"));

    private final Fleet fleet;
    private final FleetObjects objects;
    private final Plans plans;

    Surroundings(Fleet fleet, FleetObjects objects, Plans plans) {
        this.fleet = fleet;
        this.objects = objects;
        this.plans = plans;
    }

    String plan(ResourceSet set, KubeObject object) {
        return set == ResourceSet.TERRAFORM ? plans.newest(object.uid()) : "";
    }

    List<ClusterSteps.Part> steps(ResourceSet set, KubeObject object) {
        return set == ResourceSet.CLUSTERS ? ClusterSteps.of(object, around(object)) : List.of();
    }

    private ClusterSteps.Around around(KubeObject cluster) {
        List<KubeObject> providers = Stream.of("infrastructureRef", "controlPlaneRef")
                .flatMap(field -> provider(cluster, field).stream())
                .toList();
        List<KubeObject> bootstraps = objects.get(new Ref(BOOTSTRAP, cluster.namespace(), cluster.name())).stream()
                .toList();
        List<KubeObject> pools = POOLS.stream()
                .flatMap(gvk -> objects.list(gvk).stream())
                .filter(pool -> pool.namespace().equals(cluster.namespace()))
                .filter(pool ->
                        pool.label(OF_CLUSTER).filter(cluster.name()::equals).isPresent())
                .toList();
        return new ClusterSteps.Around(providers, bootstraps, pools);
    }

    /** References of clusters name group and kind only. */
    private Optional<KubeObject> provider(KubeObject cluster, String field) {
        return fleet.served(
                        cluster.text("spec", field, "apiGroup").orElse(""),
                        cluster.text("spec", field, "kind").orElse(""))
                .flatMap(gvk -> objects.get(new Ref(
                        gvk,
                        cluster.namespace(),
                        cluster.text("spec", field, "name").orElse(""))));
    }
}
