package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code status.networkStatus.securityGroups} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SecurityGroup(
        @Required String id,

        @Nullable List<AdditionalControlPlaneIngressRule> ingressRule,

        @Required @JsonPropertyDescription("Name.") String name,

        @Nullable Map<String, String> tags) {}
