package dev.slipway.api.aws.eks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect provider whose users may log in to an EKS cluster. */
@ManagedCrd(
        group = "eks.aws.upbound.io",
        plural = "identityproviderconfigs",
        versions = {"v1beta1", "v1beta2"})
public final class IdentityProviderConfig {

    private IdentityProviderConfig() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @Refers(to = "eks.aws.upbound.io/Cluster") @JsonPropertyDescription("Cluster name.") @Nullable
            String clusterName,

            @OnceAList @JsonPropertyDescription("The provider and how its tokens are read.") @Nullable
            Oidc oidc,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Status of the association.") @Nullable
            String status,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}

    /** The block oidc. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Oidc(
            @JsonPropertyDescription("Client ID, which is the audience of tokens.") @Nullable
            String clientId,

            @JsonPropertyDescription("Claim with the groups.") @Nullable
            String groupsClaim,

            @JsonPropertyDescription("What group names begin with in the cluster.") @Nullable
            String groupsPrefix,

            @JsonPropertyDescription("URL of the issuer.") @Nullable
            String issuerUrl,

            @JsonPropertyDescription("Claims that a token has to have.") @Nullable
            Map<String, String> requiredClaims,

            @JsonPropertyDescription("Claim with the user's name.") @Nullable
            String usernameClaim,

            @JsonPropertyDescription("What user names begin with in the cluster.") @Nullable
            String usernamePrefix) {}
}
