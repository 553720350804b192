package dev.slipway.api.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the control plane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocalControlPlaneStatus(
        @JsonPropertyDescription("Conditions: Ready, Available, Paused.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("Where data, certificates and logs are.") @Nullable
        String directory,

        @JsonPropertyDescription("Always true: there are no machines of the control plane.") @Nullable
        Boolean externalManagedControlPlane,

        @JsonPropertyDescription("What has been reached once.") @Nullable
        Initialization initialization,

        @JsonPropertyDescription("The same for Cluster API's contract v1beta1.") @Nullable
        Boolean initialized,

        @JsonPropertyDescription("The generation that was seen.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("The processes that run.") @Nullable
        List<Part> parts,

        @JsonPropertyDescription("Whether the API server answers, for Cluster API's contract v1beta1.") @Nullable
        Boolean ready,

        @JsonPropertyDescription("The Kubernetes version that runs.") @Nullable
        String version) {

    /** What has been reached once, and is not taken back. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Initialization(
            @JsonPropertyDescription("Whether the API server was ready once.") @Nullable
            Boolean controlPlaneInitialized) {}

    /** A process. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Part(
            @JsonPropertyDescription("The name of the program.") @Nullable
            String name,

            @JsonPropertyDescription("The number of the process.") @Nullable
            Long pid,

            @JsonPropertyDescription("The version of the program.") @Nullable
            String version) {}
}
