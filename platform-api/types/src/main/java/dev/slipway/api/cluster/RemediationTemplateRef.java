package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** Names the template of what remediates machines. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RemediationTemplateRef(
        @Required @JsonPropertyDescription("Group and version of the object.")
        String apiVersion,

        @Required @JsonPropertyDescription("Kind of the object.")
        String kind,

        @Required @JsonPropertyDescription("Name.") String name) {}
