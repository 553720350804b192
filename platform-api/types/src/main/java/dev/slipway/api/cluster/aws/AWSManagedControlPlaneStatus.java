package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import dev.slipway.api.cluster.v1beta1.FailureDomainSpec;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code status} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSManagedControlPlaneStatus(
        @Nullable List<StatusAddons> addons,

        @Nullable StatusBastion bastion,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @Nullable Boolean externalManagedControlPlane,

        @JsonPropertyDescription("Failure domains that machines can be placed in.") @Nullable
        Map<String, FailureDomainSpec> failureDomains,

        @JsonPropertyDescription("Deprecated: what went wrong for good.") @Nullable
        String failureMessage,

        @Nullable IdentityProviderState identityProviderStatus,

        @Nullable Boolean initialized,

        @Nullable NetworkState networkStatus,

        @Nullable OidcProvider oidcProvider,

        @Required Boolean ready,

        @JsonPropertyDescription("Kubernetes version.") @Nullable
        String version) {}
