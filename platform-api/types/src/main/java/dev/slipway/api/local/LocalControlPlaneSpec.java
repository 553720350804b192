package dev.slipway.api.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** What control plane to run. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocalControlPlaneSpec(
        @Required
        @Pattern("^v(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)$")
        @JsonPropertyDescription("Kubernetes version with a leading v, such as v1.36.3. May become the next minor one.")
        String version,

        @JsonPropertyDescription("Where the API server is; written by the controller and kept from then on.") @Nullable
        Endpoint controlPlaneEndpoint) {}
