package dev.slipway.api.aws.kms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A name for a key of KMS. */
@ManagedCrd(group = "kms.aws.upbound.io", plural = "aliases")
public final class Alias {

    private Alias() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @Refers(to = "kms.aws.upbound.io/Key") @JsonPropertyDescription("ID of the target key.") @Nullable
            String targetKeyId) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("ARN of the target key.") @Nullable
            String targetKeyArn) {}
}
