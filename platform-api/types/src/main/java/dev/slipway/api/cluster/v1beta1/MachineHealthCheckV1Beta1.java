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

/** Watches machines and has unhealthy ones remediated. Under v1beta1, which is converted to v1beta2 before it is stored; not served where nothing converts. */
@Group("cluster.x-k8s.io")
@Version(value = "v1beta1", storage = false, served = false)
@Kind("MachineHealthCheck")
@Plural("machinehealthchecks")
@Singular("machinehealthcheck")
@ShortNames({"mhc", "mhcs"})
@CrdNames(categories = "cluster-api", deprecation = "cluster.x-k8s.io/v1beta1 is deprecated; use v1beta2")
@AdditionalPrinterColumn(name = "Cluster", jsonPath = ".spec.clusterName")
@AdditionalPrinterColumn(
        name = "ExpectedMachines",
        jsonPath = ".status.expectedMachines",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(name = "MaxUnhealthy", jsonPath = ".spec.maxUnhealthy")
@AdditionalPrinterColumn(
        name = "CurrentHealthy",
        jsonPath = ".status.currentHealthy",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = MachineHealthCheckLimitsV1Beta1.SPEC)
@SchemaMerge(at = "status", yaml = MachineHealthCheckLimitsV1Beta1.STATUS)
public final class MachineHealthCheckV1Beta1
        extends CustomResource<MachineHealthCheckSpecV1Beta1, MachineHealthCheckStatusV1Beta1> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
