package dev.slipway.api.aws;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The ways to get credentials. */
public enum CredentialsSource {
    @JsonProperty("None")
    NONE,
    @JsonProperty("Secret")
    SECRET,
    /** The access key in the environment variables of the server. */
    @JsonProperty("Environment")
    ENVIRONMENT,
    /** The role of the server's service account, by the token that EKS mounts. */
    @JsonProperty("IRSA")
    IRSA,
    @JsonProperty("WebIdentity")
    WEB_IDENTITY,
    /** The role that EKS Pod Identity gives to the server. */
    @JsonProperty("PodIdentity")
    POD_IDENTITY,
    @JsonProperty("Upbound")
    UPBOUND
}
