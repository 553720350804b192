package dev.slipway.api.cluster.v1beta1;

import dev.slipway.api.cluster.MachineDrainRuleSpec;
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

/** Says how pods are drained from machines. Under v1beta1, which is converted to v1beta2 before it is stored; not served where nothing converts. */
@Group("cluster.x-k8s.io")
@Version(value = "v1beta1", storage = false, served = false)
@Kind("MachineDrainRule")
@Plural("machinedrainrules")
@Singular("machinedrainrule")
@CrdNames(categories = "cluster-api", deprecation = "cluster.x-k8s.io/v1beta1 is deprecated; use v1beta2")
@AdditionalPrinterColumn(name = "Behavior", jsonPath = ".spec.drain.behavior")
@AdditionalPrinterColumn(name = "Order", jsonPath = ".spec.drain.order")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@SchemaMerge(at = "spec", yaml = MachineDrainRuleLimitsV1Beta1.SPEC)
@SchemaMerge(at = "", yaml = MachineDrainRuleLimitsV1Beta1.ROOT)
public final class MachineDrainRuleV1Beta1 extends CustomResource<MachineDrainRuleSpec, Void> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
