package dev.slipway.api.workspace;

import dev.slipway.api.crd.SchemaMerge;
import dev.slipway.api.managed.ManagedCrd;

/** The same under the group of Crossplane's provider for Terraform. */
@ManagedCrd(group = "tf.upbound.io", kind = "Workspace", plural = "workspaces", like = Workspace.class, upjet = false)
@SchemaMerge(at = "spec.forProvider.source", yaml = "enum: [Remote, Inline]")
@SchemaMerge(at = "spec.forProvider.inlineFormat", yaml = "enum: [HCL, JSON]")
@SchemaMerge(at = "spec.forProvider.varFiles[].format", yaml = "enum: [HCL, JSON]")
@SchemaMerge(at = "spec.forProvider.varFiles[].source", yaml = "enum: [ConfigMapKey, SecretKey]")
public final class TerraformWorkspace {

    private TerraformWorkspace() {}
}
