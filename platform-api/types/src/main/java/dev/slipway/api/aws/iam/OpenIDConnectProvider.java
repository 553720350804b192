package dev.slipway.api.aws.iam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An issuer of tokens that roles can be assumed with. */
@ManagedCrd(
        group = "iam.aws.upbound.io",
        plural = "openidconnectproviders",
        required = {"clientIdList", "url"})
public final class OpenIDConnectProvider {

    private OpenIDConnectProvider() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Client ID list.") @Nullable
            List<String> clientIdList,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @JsonPropertyDescription("Thumbprint list.") @Nullable
            List<String> thumbprintList,

            @JsonPropertyDescription("URL.") @Nullable String url) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}
}
