package dev.slipway.api.cluster.v1beta1;

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

/** A machine that becomes a node. Under v1beta1, which is converted to v1beta2 before it is stored; not served where nothing converts. */
@Group("cluster.x-k8s.io")
@Version(value = "v1beta1", storage = false, served = false)
@Kind("Machine")
@Plural("machines")
@Singular("machine")
@ShortNames("ma")
@CrdNames(categories = "cluster-api", deprecation = "cluster.x-k8s.io/v1beta1 is deprecated; use v1beta2")
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".spec.clusterName")
@AdditionalPrinterColumn(name = "NodeName", jsonPath = ".status.nodeRef.name")
@AdditionalPrinterColumn(name = "ProviderID", jsonPath = ".spec.providerID")
@AdditionalPrinterColumn(name = "Phase", jsonPath = ".status.phase")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "Version", jsonPath = ".spec.version")
@SchemaMerge(at = "spec", yaml = MachineLimitsV1Beta1.SPEC)
@SchemaMerge(at = "status", yaml = MachineLimitsV1Beta1.STATUS)
public final class MachineV1Beta1 extends CustomResource<MachineSpecV1Beta1, MachineStatusV1Beta1>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
