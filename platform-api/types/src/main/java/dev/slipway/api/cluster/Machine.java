package dev.slipway.api.cluster;

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

/** A machine that becomes a node. Fields are those of Cluster API 1.14. */
@Group("cluster.x-k8s.io")
@Version("v1beta2")
@Kind("Machine")
@Plural("machines")
@Singular("machine")
@ShortNames("ma")
@CrdNames(categories = "cluster-api")
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".spec.clusterName")
@AdditionalPrinterColumn(name = "Node Name", jsonPath = ".status.nodeRef.name")
@AdditionalPrinterColumn(name = "Provider ID", jsonPath = ".spec.providerID", priority = 10)
@AdditionalPrinterColumn(name = "Failure domain", jsonPath = ".status.failureDomain")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type==\"Ready\")].status")
@AdditionalPrinterColumn(name = "Available", jsonPath = ".status.conditions[?(@.type==\"Available\")].status")
@AdditionalPrinterColumn(name = "Up-to-date", jsonPath = ".status.conditions[?(@.type==\"UpToDate\")].status")
@AdditionalPrinterColumn(
        name = "Internal-IP",
        jsonPath = ".status.addresses[?(@.type==\"InternalIP\")].address",
        priority = 10)
@AdditionalPrinterColumn(
        name = "External-IP",
        jsonPath = ".status.addresses[?(@.type==\"ExternalIP\")].address",
        priority = 10)
@AdditionalPrinterColumn(name = "OS-Image", jsonPath = ".status.nodeInfo.osImage", priority = 10)
@AdditionalPrinterColumn(name = "Paused", jsonPath = ".status.conditions[?(@.type==\"Paused\")].status", priority = 10)
@AdditionalPrinterColumn(name = "Phase", jsonPath = ".status.phase")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "Version", jsonPath = ".spec.version")
@SchemaMerge(at = "spec", yaml = MachineLimits.SPEC)
@SchemaMerge(at = "status", yaml = MachineLimits.STATUS)
@SchemaMerge(at = "", yaml = MachineLimits.ROOT)
public final class Machine extends CustomResource<MachineSpec, MachineStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
