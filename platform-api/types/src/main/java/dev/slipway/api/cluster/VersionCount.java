package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** How many machines have a version. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VersionCount(
        @JsonPropertyDescription("Number of machines.") @Nullable
        Integer replicas,

        @Required @JsonPropertyDescription("Kubernetes version.")
        String version) {}
