package dev.slipway.api.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the infrastructure. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocalClusterStatus(
        @JsonPropertyDescription("Conditions: Ready, Paused.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("What has been reached once.") @Nullable
        Provisioning initialization,

        @JsonPropertyDescription("The same for Cluster API's contract v1beta1.") @Nullable
        Boolean ready,

        @JsonPropertyDescription("The generation that was seen.") @Nullable
        Long observedGeneration) {}
