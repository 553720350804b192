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

/** Machines that are replaced step by step when their template changes. Under v1beta1, which is converted to v1beta2 before it is stored; not served where nothing converts. */
@Group("cluster.x-k8s.io")
@Version(value = "v1beta1", storage = false, served = false)
@Kind("MachineDeployment")
@Plural("machinedeployments")
@Singular("machinedeployment")
@ShortNames("md")
@CrdNames(categories = "cluster-api", deprecation = "cluster.x-k8s.io/v1beta1 is deprecated; use v1beta2")
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".spec.clusterName")
@AdditionalPrinterColumn(
        name = "Desired",
        jsonPath = ".spec.replicas",
        type = AdditionalPrinterColumn.Type.INTEGER,
        priority = 10)
@AdditionalPrinterColumn(name = "Replicas", jsonPath = ".status.replicas", type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
        name = "Ready",
        jsonPath = ".status.readyReplicas",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
        name = "Updated",
        jsonPath = ".status.updatedReplicas",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
        name = "Unavailable",
        jsonPath = ".status.unavailableReplicas",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(name = "Phase", jsonPath = ".status.phase")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "Version", jsonPath = ".spec.template.spec.version")
@SchemaMerge(at = "spec", yaml = MachineDeploymentLimitsV1Beta1.SPEC)
@SchemaMerge(at = "status", yaml = MachineDeploymentLimitsV1Beta1.STATUS)
public final class MachineDeploymentV1Beta1
        extends CustomResource<MachineDeploymentSpecV1Beta1, MachineDeploymentStatusV1Beta1> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
