package dev.slipway.api.aws.secretsmanager;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A secret of Secrets Manager, without its value. */
@ManagedCrd(group = "secretsmanager.aws.upbound.io", plural = "secrets")
public final class Secret {

    private Secret() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Whether to force overwrite replica secret.") @Nullable
            Boolean forceOverwriteReplicaSecret,

            @Refers(to = "kms.aws.upbound.io/Key") @JsonPropertyDescription("Key of KMS to encrypt with.") @Nullable
            String kmsKeyId,

            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name,

            @JsonPropertyDescription("Recovery window, in days.") @Nullable
            Long recoveryWindowInDays,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Replica.") @Nullable List<Replica> replica,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Policy document, as JSON.") @Nullable
            String policy,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}

    /** The block replica. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Replica(
            @JsonPropertyDescription("Key of KMS to encrypt with.") @Nullable
            String kmsKeyId,

            @JsonPropertyDescription("AWS region of the resource.") @Nullable
            String region) {}
}
