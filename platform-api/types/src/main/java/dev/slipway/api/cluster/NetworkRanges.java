package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** Address ranges of pods or services. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NetworkRanges(
        @Required @JsonPropertyDescription("Address ranges.")
        List<String> cidrBlocks) {}
