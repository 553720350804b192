package dev.slipway.api.gcp;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The ways to get credentials. */
public enum CredentialsSource {
    @JsonProperty("None")
    NONE,
    /** A key file, or the configuration of a workload identity pool, in a Secret. */
    @JsonProperty("Secret")
    SECRET,
    /** An access token in a Secret, which somebody else renews. */
    @JsonProperty("AccessToken")
    ACCESS_TOKEN,
    /** Another service account, by what the server runs as. */
    @JsonProperty("ImpersonateServiceAccount")
    IMPERSONATE_SERVICE_ACCOUNT,
    /** What the server runs as: workload identity of GKE, or the service account of the machine. */
    @JsonProperty("InjectedIdentity")
    INJECTED_IDENTITY,
    @JsonProperty("Environment")
    ENVIRONMENT,
    @JsonProperty("Filesystem")
    FILESYSTEM,
    @JsonProperty("Upbound")
    UPBOUND
}
