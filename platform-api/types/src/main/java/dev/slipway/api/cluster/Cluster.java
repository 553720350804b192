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

/** A Kubernetes cluster: its network, its control plane and its infrastructure. Fields are those of Cluster API 1.14. */
@Group("cluster.x-k8s.io")
@Version("v1beta2")
@Kind("Cluster")
@Plural("clusters")
@Singular("cluster")
@ShortNames("cl")
@CrdNames(categories = "cluster-api")
@AdditionalPrinterColumn(name = "ClusterClass", jsonPath = ".spec.topology.classRef.name")
@AdditionalPrinterColumn(name = "Available", jsonPath = ".status.conditions[?(@.type==\"Available\")].status")
@AdditionalPrinterColumn(
        name = "CP Desired",
        jsonPath = ".status.controlPlane.desiredReplicas",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
        name = "CP Current",
        jsonPath = ".status.controlPlane.replicas",
        type = AdditionalPrinterColumn.Type.INTEGER,
        priority = 10)
@AdditionalPrinterColumn(
        name = "CP Ready",
        jsonPath = ".status.controlPlane.readyReplicas",
        type = AdditionalPrinterColumn.Type.INTEGER,
        priority = 10)
@AdditionalPrinterColumn(
        name = "CP Available",
        jsonPath = ".status.controlPlane.availableReplicas",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
        name = "CP Up-to-date",
        jsonPath = ".status.controlPlane.upToDateReplicas",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
        name = "W Desired",
        jsonPath = ".status.workers.desiredReplicas",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
        name = "W Current",
        jsonPath = ".status.workers.replicas",
        type = AdditionalPrinterColumn.Type.INTEGER,
        priority = 10)
@AdditionalPrinterColumn(
        name = "W Ready",
        jsonPath = ".status.workers.readyReplicas",
        type = AdditionalPrinterColumn.Type.INTEGER,
        priority = 10)
@AdditionalPrinterColumn(
        name = "W Available",
        jsonPath = ".status.workers.availableReplicas",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
        name = "W Up-to-date",
        jsonPath = ".status.workers.upToDateReplicas",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(name = "Paused", jsonPath = ".status.conditions[?(@.type==\"Paused\")].status", priority = 10)
@AdditionalPrinterColumn(name = "Phase", jsonPath = ".status.phase")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "Version", jsonPath = ".spec.topology.version")
@SchemaMerge(at = "spec", yaml = ClusterLimits.SPEC)
@SchemaMerge(at = "status", yaml = ClusterLimits.STATUS)
@SchemaMerge(at = "", yaml = ClusterLimits.ROOT)
public final class Cluster extends CustomResource<ClusterSpec, ClusterStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
