package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template says about its machines. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DevMachineTemplateStatus(
        @JsonPropertyDescription("Swap of the node in bytes.") @Nullable
        Map<String, IntOrString> capacity) {}
