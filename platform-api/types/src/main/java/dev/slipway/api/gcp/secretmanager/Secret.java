package dev.slipway.api.gcp.secretmanager;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A secret of Secret Manager, without its value. */
@ManagedCrd(
        group = "secretmanager.gcp.upbound.io",
        plural = "secrets",
        versions = {"v1beta1", "v1beta2"},
        required = {"replication"})
public final class Secret {

    private Secret() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Annotations of the resource.") @Nullable
            Map<String, String> annotations,

            @JsonPropertyDescription("Refuse deletion until this is false.") @Nullable
            Boolean deletionProtection,

            @JsonPropertyDescription("Expire time.") @Nullable
            String expireTime,

            @JsonPropertyDescription("Labels of the resource.") @Nullable
            Map<String, String> labels,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @OnceAList @JsonPropertyDescription("Replication.") @Nullable
            Replication replication,

            @OnceAList @JsonPropertyDescription("Rotation.") @Nullable
            Rotation rotation,

            @JsonPropertyDescription("Tags of the resource manager.") @Nullable
            Map<String, String> tags,

            @JsonPropertyDescription("Topics.") @Nullable List<Topics> topics,

            @JsonPropertyDescription("TTL.") @Nullable String ttl,

            @JsonPropertyDescription("Version aliases.") @Nullable
            Map<String, String> versionAliases,

            @JsonPropertyDescription("Version destroy TTL.") @Nullable
            String versionDestroyTtl) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("When it was created.") @Nullable
            String createTime,

            @JsonPropertyDescription("All annotations.") @Nullable
            Map<String, String> effectiveAnnotations,

            @JsonPropertyDescription("All labels, with those that the platform adds.") @Nullable
            Map<String, String> effectiveLabels,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Name.") @Nullable String name) {}

    /** The block replication. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Replication(
            @OnceAList @JsonPropertyDescription("Auto.") @Nullable
            Auto auto,

            @OnceAList @JsonPropertyDescription("User managed.") @Nullable
            UserManaged userManaged) {}

    /** The block rotation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rotation(
            @JsonPropertyDescription("Next rotation time.") @Nullable
            String nextRotationTime,

            @JsonPropertyDescription("Rotation period.") @Nullable
            String rotationPeriod) {}

    /** The block topics. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Topics(
            @JsonPropertyDescription("Name.") @Nullable String name) {}

    /** The block auto. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Auto(
            @OnceAList @JsonPropertyDescription("Customer managed encryption.") @Nullable
            CustomerManagedEncryption customerManagedEncryption) {}

    /** The block userManaged. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UserManaged(
            @JsonPropertyDescription("Replicas.") @Nullable List<Replicas> replicas) {}

    /** The block customerManagedEncryption. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CustomerManagedEncryption(
            @JsonPropertyDescription("Name of the KMS key.") @Nullable
            String kmsKeyName) {}

    /** The block replicas. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Replicas(
            @OnceAList @JsonPropertyDescription("Customer managed encryption.") @Nullable
            CustomerManagedEncryption customerManagedEncryption,

            @JsonPropertyDescription("Region or zone of the resource.") @Nullable
            String location) {}
}
