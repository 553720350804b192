package dev.slipway.api.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What nodes there are; how many is said by the MachinePool that owns this. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocalMachinePoolSpec(
        @Default("4") @JsonPropertyDescription("CPUs that a node offers, as a quantity; 4 when absent.") @Nullable
        String cpu,

        @JsonPropertyDescription("Labels of the nodes.") @Nullable
        Map<String, String> labels,

        @Default("8Gi") @JsonPropertyDescription("Memory that a node offers, as a quantity; 8Gi when absent.") @Nullable
        String memory,

        @Min(1) @Default("110") @JsonPropertyDescription("Pods that a node takes; 110 when absent.") @Nullable
        Integer pods,

        @JsonPropertyDescription("The nodes' provider IDs; written by the controller.") @Nullable
        List<String> providerIDList,

        @JsonPropertyDescription("Taints of the nodes.") @Nullable
        List<Taint> taints) {

    /** Keeps pods off a node that do not tolerate it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Taint(
            @Required @JsonPropertyDescription("Key of the taint.")
            String key,

            @JsonPropertyDescription("Value of the taint.") @Nullable
            String value,

            @Required @JsonPropertyDescription("NoSchedule, PreferNoSchedule or NoExecute.")
            String effect) {}
}
