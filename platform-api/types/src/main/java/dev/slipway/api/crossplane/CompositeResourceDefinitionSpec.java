package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a definition asks for. {@code scope} is a text because a v2 object may carry v1's {@code LegacyCluster}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CompositeResourceDefinitionSpec(
        @Required @JsonPropertyDescription("API group of the composite resource.")
        String group,

        @Required @JsonPropertyDescription("Names of the composite resource.")
        Names names,

        @JsonPropertyDescription("Whether composite resources live in namespaces.") @Nullable
        String scope,

        @JsonPropertyDescription("Names of the claim; without them no claim is offered.") @Nullable
        Names claimNames,

        @JsonPropertyDescription("Keys that the connection secret may have; none means all.") @Nullable
        List<String> connectionSecretKeys,

        @JsonPropertyDescription("How a claim's composite resource is deleted unless the claim says otherwise.")
        @Nullable
        DeletePolicy defaultCompositeDeletePolicy,

        @JsonPropertyDescription("Composition of those that select none.") @Nullable
        NameRef defaultCompositionRef,

        @JsonPropertyDescription("Composition of all, whatever they select.") @Nullable
        NameRef enforcedCompositionRef,

        @JsonPropertyDescription("Selects the revisions that those with automatic updates may use.") @Nullable
        LabelSelector defaultCompositionRevisionSelector,

        @JsonPropertyDescription("Whether composite resources follow new revisions on their own.") @Nullable
        UpdatePolicy defaultCompositionUpdatePolicy,

        @Required @JsonPropertyDescription("Versions; exactly one is referenceable and must be served.")
        List<Version> versions,

        @JsonPropertyDescription("How the API server converts between versions.") @Nullable
        Conversion conversion,

        @JsonPropertyDescription("Labels and annotations of the generated CRDs.") @Nullable
        Metadata metadata) {

    /** How a claim's composite resource is deleted. */
    public enum DeletePolicy {
        Background,
        Foreground
    }

    /** Who moves a composite resource to a new revision. */
    public enum UpdatePolicy {
        Automatic,
        Manual
    }

    /** Names of a generated kind. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Names(
            @Required @JsonPropertyDescription("CamelCase kind.")
            String kind,

            @JsonPropertyDescription("Kind of lists; the kind with List by default.") @Nullable
            String listKind,

            @Required @JsonPropertyDescription("Lower case plural, as in URLs.")
            String plural,

            @JsonPropertyDescription("Lower case singular; the kind in lower case by default.") @Nullable
            String singular,

            @JsonPropertyDescription("Short names for the command line.") @Nullable
            List<String> shortNames,

            @JsonPropertyDescription("Groups of kinds that kubectl lists it under.") @Nullable
            List<String> categories) {}

    /** One version of the kind. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Version(
            @Required @JsonPropertyDescription("Such as v1alpha1.")
            String name,

            @Required
            @JsonPropertyDescription("Whether Compositions may target this version. Exactly one must be true.")
            Boolean referenceable,

            @Required @JsonPropertyDescription("Whether the API server serves it.")
            Boolean served,

            @JsonPropertyDescription("Whether clients are warned.") @Nullable
            Boolean deprecated,

            @Size(max = 256) @JsonPropertyDescription("What clients are told.") @Nullable
            String deprecationWarning,

            @JsonPropertyDescription("Schema of the user's fields.") @Nullable
            Schema schema,

            @JsonPropertyDescription("Columns of kubectl get.") @Nullable
            List<Column> additionalPrinterColumns,

            @JsonPropertyDescription("Subresources besides status.") @Nullable
            Subresources subresources) {}

    /** The user's schema. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Schema(
            @PreserveUnknownFields @JsonPropertyDescription("OpenAPI v3 schema of spec and status.") @Nullable
            JsonNode openAPIV3Schema) {}

    /** A column of kubectl get. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Column(
            @Required @JsonPropertyDescription("Header.") String name,

            @Required @JsonPropertyDescription("OpenAPI type.")
            String type,

            @JsonPropertyDescription("OpenAPI format.") @Nullable
            String format,

            @JsonPropertyDescription("What it shows.") @Nullable
            String description,

            @JsonPropertyDescription("Shown in wide output only when above 0.") @Nullable
            Integer priority,

            @Required @JsonPropertyDescription("Simple JSON path of the value.")
            String jsonPath) {}

    /** Subresources besides status. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Subresources(
            @JsonPropertyDescription("Lets autoscalers set the number of replicas.") @Nullable
            Scale scale) {}

    /** Paths of the scale subresource. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Scale(
            @Required @JsonPropertyDescription("Path under spec of the wanted replicas.")
            String specReplicasPath,

            @Required @JsonPropertyDescription("Path under status of the seen replicas.")
            String statusReplicasPath,

            @JsonPropertyDescription("Path of the serialised label selector.") @Nullable
            String labelSelectorPath) {}

    /** How the API server converts between versions. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Conversion(
            @Required @JsonPropertyDescription("None or Webhook.")
            String strategy,

            @JsonPropertyDescription("The webhook to call.") @Nullable
            Webhook webhook) {}

    /** A conversion webhook. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Webhook(
            @JsonPropertyDescription("Where it listens.") @Nullable
            ClientConfig clientConfig,

            @Required @JsonPropertyDescription("Review versions that it understands, best first.")
            List<String> conversionReviewVersions) {}

    /** Where a webhook listens. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ClientConfig(
            @JsonPropertyDescription("Its URL, unless it is a service.") @Nullable
            String url,

            @JsonPropertyDescription("Its service.") @Nullable
            Service service,

            @JsonPropertyDescription("PEM bundle, in base64, that its certificate must chain to.") @Nullable
            String caBundle) {}

    /** A service of this cluster. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Service(
            @Required @JsonPropertyDescription("Its name.") String name,

            @Required @JsonPropertyDescription("Its namespace.")
            String namespace,

            @JsonPropertyDescription("Path of the request.") @Nullable
            String path,

            @JsonPropertyDescription("Its port; 443 by default.") @Nullable
            Integer port) {}

    /** Labels and annotations of the generated CRDs. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Metadata(
            @JsonPropertyDescription("Annotations to add.") @Nullable
            Map<String, String> annotations,

            @JsonPropertyDescription("Labels to add.") @Nullable
            Map<String, String> labels) {}
}
