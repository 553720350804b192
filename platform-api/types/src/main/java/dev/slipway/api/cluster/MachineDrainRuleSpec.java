package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How pods are drained from machines. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineDrainRuleSpec(
        @Required @JsonPropertyDescription("How the pods are drained.")
        DrainBehavior drain,

        @JsonPropertyDescription("Machines that the rule is for; none means all.") @Nullable
        List<MachineSelection> machines,

        @JsonPropertyDescription("Pods.") @Nullable List<PodSelection> pods) {}
