package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Who asks a cluster; one of the three. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KubernetesAuth(
        @JsonPropertyDescription("A client certificate.") @Nullable
        ClientCertificate cert,

        @JsonPropertyDescription("A service account of this cluster.") @Nullable
        ServiceAccountRef serviceAccount,

        @JsonPropertyDescription("A bearer token.") @Nullable
        BearerTokenRef token) {}
