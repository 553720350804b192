package dev.slipway.api.kubernetes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.crd.SchemaMerge;
import dev.slipway.api.managed.ManagedCrd;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of any kind in a cluster. Both versions have the same schema, so that neither loses what the other says. */
@ManagedCrd(
        group = "kubernetes.crossplane.io",
        kind = "Object",
        plural = "objects",
        versions = {"v1alpha2", "v1alpha1"},
        twinVersions = "v1alpha1",
        upjet = false)
@AdditionalPrinterColumn(name = "KIND", jsonPath = ".spec.forProvider.manifest.kind")
@AdditionalPrinterColumn(name = "APIVERSION", jsonPath = ".spec.forProvider.manifest.apiVersion")
@AdditionalPrinterColumn(name = "METANAME", jsonPath = ".spec.forProvider.manifest.metadata.name")
@AdditionalPrinterColumn(name = "METANAMESPACE", jsonPath = ".spec.forProvider.manifest.metadata.namespace")
@AdditionalPrinterColumn(name = "PROVIDERCONFIG", jsonPath = ".spec.providerConfigRef.name")
@SchemaMerge(at = "spec.forProvider.manifest", yaml = ManagedObject.ANY_OBJECT)
@SchemaMerge(at = "status.atProvider.manifest", yaml = ManagedObject.ANY_OBJECT)
@SchemaMerge(
        at = "spec.readiness",
        yaml = "x-kubernetes-validations: [{rule: \"self.policy != 'DeriveFromCelQuery' || (has(self.celQuery) &&"
                + " size(self.celQuery) > 0)\", message: celQuery must be set if policy is DeriveFromCelQuery}]")
public final class ManagedObject {

    static final String ANY_OBJECT = "{type: object, x-kubernetes-embedded-resource: true,"
            + " x-kubernetes-preserve-unknown-fields: true, additionalProperties: null}";

    private ManagedObject() {}

    /** The object as it should be. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Parameters(
            @Required
            @PreserveUnknownFields
            @JsonPropertyDescription("The object; its name is that of this object when it has none.")
            Map<String, Object> manifest,

            @Default("Background")
            @JsonPropertyDescription("What becomes of what the object owns when it is deleted.")
            @Nullable
            PropagationPolicy deletionPropagationPolicy) {}

    /** Kubernetes' propagation policies. */
    public enum PropagationPolicy {
        @JsonProperty("Orphan")
        ORPHAN,
        @JsonProperty("Background")
        BACKGROUND,
        @JsonProperty("Foreground")
        FOREGROUND
    }

    /** What stands beside the parameters. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Spec(
            @JsonPropertyDescription("Values of objects in the same cluster to publish in the connection secret.")
            @Nullable
            List<ConnectionDetail> connectionDetails,

            @JsonPropertyDescription("When the object counts as ready.") @Nullable
            Readiness readiness,

            @JsonPropertyDescription("Objects of the hub that this one waits for, and takes values from.") @Nullable
            List<Reference> references,

            @Default("false")
            @JsonPropertyDescription("Whether changes of the object are acted upon at once, by a watch.")
            @Nullable
            Boolean watch,

            @JsonPropertyDescription("The managementPolicies of version v1alpha1.") @Nullable
            ManagementPolicy managementPolicy) {}

    /** What version v1alpha1 had instead of managementPolicies. */
    public enum ManagementPolicy {
        @JsonProperty("Default")
        DEFAULT,
        @JsonProperty("ObserveCreateUpdate")
        OBSERVE_CREATE_UPDATE,
        @JsonProperty("ObserveDelete")
        OBSERVE_DELETE,
        @JsonProperty("Observe")
        OBSERVE
    }

    /** One value of an object in the same cluster. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ConnectionDetail(
            @JsonPropertyDescription("API version of the object.") @Nullable
            String apiVersion,

            @JsonPropertyDescription("Kind of the object.") @Nullable
            String kind,

            @JsonPropertyDescription("Name of the object.") @Nullable
            String name,

            @JsonPropertyDescription("Namespace of the object.") @Nullable
            String namespace,

            @JsonPropertyDescription("Path of the value, such as data.token.") @Nullable
            String fieldPath,

            @JsonPropertyDescription("The key in the connection secret.") @Nullable
            String toConnectionSecretKey,

            @JsonPropertyDescription("No effect; part of Kubernetes' object references.") @Nullable
            String resourceVersion,

            @JsonPropertyDescription("No effect; part of Kubernetes' object references.") @Nullable
            String uid) {}

    /** When the object counts as ready. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Readiness(
            @Default("SuccessfulCreate") @JsonPropertyDescription("By what readiness is decided.") @Nullable
            ReadinessPolicy policy,

            @JsonPropertyDescription("A CEL expression over object that says whether it is ready.") @Nullable
            String celQuery) {}

    /** By what readiness is decided. */
    public enum ReadinessPolicy {
        /** It exists as it should be. */
        @JsonProperty("SuccessfulCreate")
        SUCCESSFUL_CREATE,
        /** Its condition Ready is true. */
        @JsonProperty("DeriveFromObject")
        DERIVE_FROM_OBJECT,
        /** It has conditions, and all are true. */
        @JsonProperty("AllTrue")
        ALL_TRUE,
        /** The expression celQuery says so. */
        @JsonProperty("DeriveFromCelQuery")
        DERIVE_FROM_CEL_QUERY
    }

    /** An object of the hub that has to exist first. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Reference(
            @JsonPropertyDescription("An object to wait for.") @Nullable
            DependsOn dependsOn,

            @JsonPropertyDescription("An object to wait for and to take a value from.") @Nullable
            PatchesFrom patchesFrom,

            @JsonPropertyDescription("Path in this object that gets the value; that of the source when unset.")
            @Nullable
            String toFieldPath) {}

    /** Names an object of the hub. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DependsOn(
            @JsonPropertyDescription("API version; that of this object's kind when unset.") @Nullable
            String apiVersion,

            @JsonPropertyDescription("Kind; Object when unset.") @Nullable
            String kind,

            @Required @JsonPropertyDescription("Name of the object.")
            String name,

            @JsonPropertyDescription("Namespace of the object.") @Nullable
            String namespace) {}

    /** Names a value of an object of the hub. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PatchesFrom(
            @JsonPropertyDescription("API version; that of this object's kind when unset.") @Nullable
            String apiVersion,

            @JsonPropertyDescription("Kind; Object when unset.") @Nullable
            String kind,

            @Required @JsonPropertyDescription("Name of the object.")
            String name,

            @JsonPropertyDescription("Namespace of the object.") @Nullable
            String namespace,

            @Required @JsonPropertyDescription("Path of the value.")
            String fieldPath) {}

    /** The object as it is. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Observed(
            @PreserveUnknownFields
            @JsonPropertyDescription("The object as it is, without managedFields; values of a Secret are left out.")
            @Nullable
            JsonNode manifest) {}
}
