package dev.slipway.api.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** An identity of Upbound's cloud. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UpboundIdentity(
        @JsonPropertyDescription("Workload identity federation to go through.") @Nullable
        Federation federation) {

    /** A provider of a workload identity pool, and whom it leads to. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Federation(
            @Required @JsonPropertyDescription("Full name of the provider in its pool.")
            String providerID,

            @Required @JsonPropertyDescription("Service account to act as.")
            String serviceAccount) {}
}
