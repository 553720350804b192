package dev.slipway.api.crossplane.protection;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** Protects a cluster-scoped object from being deleted. */
@Group("protection.crossplane.io")
@Version("v1beta1")
@Kind("ClusterUsage")
@Plural("clusterusages")
@Singular("clusterusage")
@CrdNames(categories = "crossplane")
@AdditionalPrinterColumn(
        name = "DETAILS",
        jsonPath = ".metadata.annotations.crossplane\\.io/usage-details",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "READY",
        jsonPath = ".status.conditions[?(@.type=='Ready')].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "AGE",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec.of", yaml = UsageSpec.ONE_OF)
@SchemaMerge(at = "spec.by", yaml = UsageSpec.ONE_OF)
@SchemaMerge(at = "spec.by.resourceRef", yaml = UsageSpec.IN_ONE_NAMESPACE)
@SchemaMerge(at = "spec.by.resourceSelector", yaml = UsageSpec.IN_ONE_NAMESPACE)
@SchemaMerge(at = "spec.of.resourceRef", yaml = UsageSpec.IN_ONE_NAMESPACE)
@SchemaMerge(at = "spec.of.resourceSelector", yaml = UsageSpec.IN_ONE_NAMESPACE)
public final class ClusterUsage extends CustomResource<UsageSpec, UsageStatus> {

    private static final long serialVersionUID = 1;
}
