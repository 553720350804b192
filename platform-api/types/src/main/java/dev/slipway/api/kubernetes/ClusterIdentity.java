package dev.slipway.api.kubernetes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.kubernetes.ClusterCredentials.EnvironmentVariable;
import dev.slipway.api.kubernetes.ClusterCredentials.File;
import dev.slipway.api.managed.SecretKeySelector;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** An identity of a cloud that supplements a kubeconfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterIdentity(
        @Required @JsonPropertyDescription("Kind of identity.")
        Type type,

        @Required @JsonPropertyDescription("Where its credentials are.")
        ClusterCredentials.Source source,

        @JsonPropertyDescription("The key of a Secret with the credentials.") @Nullable
        SecretKeySelector secretRef,

        @JsonPropertyDescription("The environment variable of the server with the credentials.") @Nullable
        EnvironmentVariable env,

        @JsonPropertyDescription("The file of the server with the credentials.") @Nullable
        File fs) {

    /** Kinds of identities. */
    public enum Type {
        @JsonProperty("GoogleApplicationCredentials")
        GOOGLE,
        @JsonProperty("AzureServicePrincipalCredentials")
        AZURE_SERVICE_PRINCIPAL,
        @JsonProperty("AzureWorkloadIdentityCredentials")
        AZURE_WORKLOAD_IDENTITY,
        @JsonProperty("UpboundTokens")
        UPBOUND,
        @JsonProperty("AWSWebIdentityCredentials")
        AWS_WEB_IDENTITY,
        @JsonProperty("NebiusServiceAccountCredentials")
        NEBIUS
    }
}
