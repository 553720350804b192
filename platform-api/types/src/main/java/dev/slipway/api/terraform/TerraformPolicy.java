package dev.slipway.api.terraform;

import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** Rules over the plans of Terraform objects, which refuse them, ask a person or approve them. */
@Group("slipway.dev")
@Version("v1alpha1")
@Kind("TerraformPolicy")
@Plural("terraformpolicies")
@Singular("terraformpolicy")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@SchemaMerge(at = "spec.rules[].effect", yaml = "enum: [Refuse, Ask, Approve]")
public final class TerraformPolicy extends CustomResource<TerraformPolicySpec, TerraformPolicyStatus> {

    private static final long serialVersionUID = 1L;

    @Override
    @Required
    public TerraformPolicySpec getSpec() {
        return super.getSpec();
    }
}
