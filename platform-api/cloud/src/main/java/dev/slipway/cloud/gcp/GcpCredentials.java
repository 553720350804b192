package dev.slipway.cloud.gcp;

import dev.slipway.kernel.secret.Redacted;

/** Where the credentials of a project come from; equal values mean the same identity, and printing shows no secret. */
public sealed interface GcpCredentials {

    /** No credentials: requests go out unsigned, as emulators allow. */
    record None() implements GcpCredentials {}

    /**
     * A JSON file: the key of a service account, a user's credentials, or the configuration of a workload identity pool.
     * {@code source} names the place, for messages.
     */
    record KeyFile(Redacted<String> json, String source) implements GcpCredentials {}

    /** Such a JSON file in an environment variable of the server. */
    record Environment(String variable) implements GcpCredentials {}

    /** Such a JSON file where the server runs. */
    record Filesystem(String path) implements GcpCredentials {}

    /** An access token that somebody else renews. */
    record AccessToken(Redacted<String> token) implements GcpCredentials {}

    /**
     * A token of somebody whom Google Cloud trusts, such as a service account of a cluster; it is exchanged for an access
     * token. {@code audience} names the pool and the provider that vouches for the token.
     */
    record Federated(Redacted<String> subjectToken, String audience) implements GcpCredentials {}

    /** What the server runs as: workload identity of GKE, the machine's service account, or its environment's file. */
    record Injected() implements GcpCredentials {}

    /** A service account that other credentials may act as. */
    record Impersonated(GcpCredentials base, String serviceAccount) implements GcpCredentials {}
}
