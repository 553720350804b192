package dev.slipway.api.cluster.dev;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.Labels;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** A machine for development. Fields are those of Cluster API 1.14. */
@Group("infrastructure.cluster.x-k8s.io")
@Version("v1beta2")
@Kind("DevMachine")
@Plural("devmachines")
@Singular("devmachine")
@Labels("cluster.x-k8s.io/v1beta2=v1beta2")
@CrdNames(categories = "cluster-api")
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".metadata.labels['cluster\\.x-k8s\\.io/cluster-name']")
@AdditionalPrinterColumn(name = "Provider ID", jsonPath = ".spec.providerID", priority = 10)
@AdditionalPrinterColumn(name = "Failure domain", jsonPath = ".status.failureDomain")
@AdditionalPrinterColumn(name = "IP", jsonPath = ".status.addresses[?(@.type==\"InternalIP\")].address", priority = 10)
@AdditionalPrinterColumn(name = "Paused", jsonPath = ".status.conditions[?(@.type==\"Paused\")].status", priority = 10)
@AdditionalPrinterColumn(name = "Provisioned", jsonPath = ".status.initialization.provisioned")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = DevMachineLimits.SPEC)
@SchemaMerge(at = "status", yaml = DevMachineLimits.STATUS)
public final class DevMachine extends CustomResource<DevMachineSpec, DevMachineStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
