package dev.slipway.api.terraform;

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

/** A Terraform configuration under v1alpha1; both versions accept what either does. */
@Group("infra.contrib.fluxcd.io")
@Version(value = "v1alpha1", storage = false)
@Kind("Terraform")
@Plural("terraforms")
@Singular("terraform")
@ShortNames("tf")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.conditions[?(@.type=='Ready')].status")
@AdditionalPrinterColumn(name = "Status", jsonPath = ".status.conditions[?(@.type=='Ready')].message")
@SchemaMerge(at = "spec.sourceRef.kind", yaml = "enum: [GitRepository, Bucket, OCIRepository]")
@SchemaMerge(at = "spec.storeReadablePlan", yaml = "enum: [none, json, human]")
@SchemaMerge(at = "spec.retryStrategy", yaml = "enum: [StaticInterval, ExponentialBackoff]")
@SchemaMerge(at = "spec.backendConfigsFrom[].kind", yaml = "enum: [Secret, ConfigMap]")
@SchemaMerge(at = "spec.varsFrom[].kind", yaml = "enum: [Secret, ConfigMap]")
@SchemaMerge(at = "spec.fileMappings[].location", yaml = "enum: [home, workspace]")
@SchemaMerge(at = "spec.healthChecks[].type", yaml = "enum: [tcp, http]")
@SchemaMerge(at = "spec.tfstate.forceUnlock", yaml = "enum: ['yes', 'no', auto]")
@SchemaMerge(at = "spec.webhooks[].stage", yaml = "enum: [post-planning]")
public final class TerraformV1Alpha1 extends CustomResource<TerraformSpec, TerraformStatus> implements Namespaced {

    private static final long serialVersionUID = 1L;
}
