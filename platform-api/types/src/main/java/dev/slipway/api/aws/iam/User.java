package dev.slipway.api.aws.iam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user of IAM. */
@ManagedCrd(group = "iam.aws.upbound.io", plural = "users")
public final class User {

    private User() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Delete it with all that is in it.") @Nullable
            Boolean forceDestroy,

            @JsonPropertyDescription("Path of the name, such as /teams/.") @Nullable
            String path,

            @JsonPropertyDescription("Permissions boundary.") @Nullable
            String permissionsBoundary,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll,

            @JsonPropertyDescription("ID of the unique.") @Nullable
            String uniqueId) {}
}
