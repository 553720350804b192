package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/** A cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KubernetesServer(
        @JsonPropertyDescription("Certificates of authorities, in PEM and base64.") @Nullable
        String caBundle,

        @JsonPropertyDescription("Where they are, when not here.") @Nullable
        CaProvider caProvider,

        @Default("kubernetes.default") @JsonPropertyDescription("Address of the API server.") @Nullable
        String url) {}
