package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code status.identityProviderStatus} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IdentityProviderState(
        @Nullable String arn,

        @JsonPropertyDescription("True, False or Unknown.") @Nullable
        String status) {}
