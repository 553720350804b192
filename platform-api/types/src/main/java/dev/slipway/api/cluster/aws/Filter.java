package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** The field {@code spec.awsLaunchTemplate.additionalSecurityGroups.filters} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Filter(
        @Required @JsonPropertyDescription("Name.") String name,

        @Required @JsonPropertyDescription("The values that In and NotIn speak of.")
        List<String> values) {}
