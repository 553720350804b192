package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.ntp} of EKSConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Ntp(
        @JsonPropertyDescription("Whether there is a health check, whatever the class says.") @Nullable
        Boolean enabled,

        @Nullable List<String> servers) {}
