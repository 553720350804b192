package dev.slipway.api.cluster;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** Says how pods are drained from machines. Fields are those of Cluster API 1.14. */
@Group("cluster.x-k8s.io")
@Version("v1beta2")
@Kind("MachineDrainRule")
@Plural("machinedrainrules")
@Singular("machinedrainrule")
@CrdNames(categories = "cluster-api")
@AdditionalPrinterColumn(name = "Behavior", jsonPath = ".spec.drain.behavior")
@AdditionalPrinterColumn(name = "Order", jsonPath = ".spec.drain.order")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = MachineDrainRuleLimits.SPEC)
@SchemaMerge(at = "", yaml = MachineDrainRuleLimits.ROOT)
public final class MachineDrainRule extends CustomResource<MachineDrainRuleSpec, Void> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
