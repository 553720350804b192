package dev.slipway.api.cluster.gcp;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** A GKE node pool. Fields are those of Cluster API Provider GCP 1.12. */
@Group("infrastructure.cluster.x-k8s.io")
@Version("v1beta1")
@Kind("GCPManagedMachinePool")
@Plural("gcpmanagedmachinepools")
@Singular("gcpmanagedmachinepool")
@ShortNames("gcpmmp")
@CrdNames(categories = "cluster-api", contracts = "cluster.x-k8s.io/v1beta1=v1beta1")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.ready")
@AdditionalPrinterColumn(name = "Replicas", jsonPath = ".status.replicas")
@SchemaMerge(at = "spec", yaml = GCPManagedMachinePoolLimits.SPEC)
@SchemaMerge(at = "status", yaml = GCPManagedMachinePoolLimits.STATUS)
public final class GCPManagedMachinePool extends CustomResource<GCPManagedMachinePoolSpec, GCPManagedMachinePoolStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
