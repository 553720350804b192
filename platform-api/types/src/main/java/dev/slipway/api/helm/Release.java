package dev.slipway.api.helm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OfScope;
import dev.slipway.api.managed.SecretReference;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart that is installed in a cluster. */
@ManagedCrd(
        group = "helm.crossplane.io",
        plural = "releases",
        versions = {"v1beta1", "v1alpha1"},
        twinVersions = "v1beta1",
        upjet = false)
@AdditionalPrinterColumn(name = "CHART", jsonPath = ".spec.forProvider.chart.name")
@AdditionalPrinterColumn(name = "VERSION", jsonPath = ".spec.forProvider.chart.version")
@AdditionalPrinterColumn(name = "STATE", jsonPath = ".status.atProvider.state")
@AdditionalPrinterColumn(name = "DESCRIPTION", jsonPath = ".status.atProvider.releaseDescription")
public final class Release {

    private Release() {}

    /** What is installed, how, and with which values. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Parameters(
            @Required @JsonPropertyDescription("The chart.") Chart chart,

            @OfScope @JsonPropertyDescription("The namespace to install in.") @Nullable
            String namespace,

            @JsonPropertyDescription("Whether the namespace must be there already.") @Nullable
            Boolean skipCreateNamespace,

            @JsonProperty("wait")
            @JsonPropertyDescription("Whether the release counts as installed only when what it made is ready.")
            @Nullable
            Boolean waits,

            @JsonPropertyDescription("How long that may take, such as 5m.") @Nullable
            String waitTimeout,

            @JsonPropertyDescription("Whether CRDs of the chart are left out.") @Nullable
            Boolean skipCRDs,

            @JsonPropertyDescription("Whether servers of charts are not verified.") @Nullable
            Boolean insecureSkipTLSVerify,

            @JsonPropertyDescription("Whether OCI registries are spoken to without encryption.") @Nullable
            Boolean plainHTTP,

            @Default("20") @JsonPropertyDescription("How many revisions are kept; 0 for all.") @Nullable
            Integer maxHistory,

            @JsonPropertyDescription("Whether objects of others are taken over.") @Nullable
            Boolean takeOwnership,

            @JsonPropertyDescription("Whether fields of others are taken over; no effect.") @Nullable
            Boolean ssaForceConflicts,

            @JsonPropertyDescription("Patches for what the chart renders; refused.") @Nullable
            List<Source> patchesFrom,

            @PreserveUnknownFields @JsonPropertyDescription("Values of the chart.") @Nullable
            JsonNode values,

            @JsonPropertyDescription("Where more values are; later ones win, and values wins over all.") @Nullable
            List<Source> valuesFrom,

            @JsonPropertyDescription("Single values, which win over all others.") @Nullable
            List<SetValue> set) {}

    /** Where a chart is. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Chart(
            @JsonPropertyDescription("URL of a repository, or of an OCI registry.") @Nullable
            String repository,

            @JsonPropertyDescription("Name of the chart.") @Nullable
            String name,

            @JsonPropertyDescription("Its version; the newest when unset.") @Nullable
            String version,

            @JsonPropertyDescription("URL of the chart itself; wins over the other fields.") @Nullable
            String url,

            @Pattern("^sha256:[a-f0-9]{64}$")
            @JsonPropertyDescription("SHA-256 of an OCI chart's manifest, or else of the chart's package.")
            @Nullable
            String digest,

            @JsonPropertyDescription("Secret with username and password of the repository.") @Nullable
            SecretReference pullSecretRef) {}

    /** A key of a ConfigMap or Secret of the hub. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Source(
            @JsonPropertyDescription("A key of a ConfigMap.") @Nullable
            KeyRef configMapKeyRef,

            @JsonPropertyDescription("A key of a Secret.") @Nullable
            KeyRef secretKeyRef) {}

    /** One key. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record KeyRef(
            @Required @JsonPropertyDescription("Name of the object.")
            String name,

            @OfScope @JsonPropertyDescription("Its namespace.") @Nullable
            String namespace,

            @JsonPropertyDescription("The key; values.yaml when unset.") @Nullable
            String key,

            @JsonPropertyDescription("Whether it may be missing.") @Nullable
            Boolean optional) {}

    /** One value. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SetValue(
            @Required @JsonPropertyDescription("Where it goes, such as image.tag or hosts[0].")
            String name,

            @JsonPropertyDescription("The value.") @Nullable String value,

            @JsonPropertyDescription("Where the value is.") @Nullable
            Source valueFrom) {}

    /** What stands beside the parameters. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Spec(
            @JsonPropertyDescription("Values of what the release made to publish in the connection secret.") @Nullable
            List<ConnectionDetail> connectionDetails,

            @JsonPropertyDescription("How often a failed upgrade is tried again.") @Nullable
            Integer rollbackLimit) {}

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

            @JsonPropertyDescription("Whether the object need not be part of the release.") @Nullable
            Boolean skipPartOfReleaseCheck,

            @JsonPropertyDescription("No effect; part of Kubernetes' object references.") @Nullable
            String resourceVersion,

            @JsonPropertyDescription("No effect; part of Kubernetes' object references.") @Nullable
            String uid) {}

    /** What Helm says. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Observed(
            @JsonPropertyDescription("Helm's state of the release.") @Nullable
            String state,

            @JsonPropertyDescription("What Helm says about it.") @Nullable
            String releaseDescription,

            @JsonPropertyDescription("Its revision.") @Nullable
            Integer revision,

            @JsonPropertyDescription("Version of the chart that is installed.") @Nullable
            String version,

            @JsonPropertyDescription("Digest of the chart that is installed.") @Nullable
            String digest,

            @JsonPropertyDescription("Whether objects of others were taken over.") @Nullable
            Boolean ownershipTaken) {}

    /** What stands beside what was observed. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Status(
            @JsonPropertyDescription("Whether the release is as it should be.") @Nullable
            Boolean synced,

            @JsonPropertyDescription("How many of its newest revisions have failed.") @Nullable
            Integer failed,

            @JsonPropertyDescription("Hash of the patches.") @Nullable
            String patchesSha) {}
}
