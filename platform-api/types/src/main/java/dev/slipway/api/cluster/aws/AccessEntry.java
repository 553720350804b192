package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.accessEntries} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AccessEntry(
        @Nullable List<AccessPolicy> accessPolicies,

        @Nullable List<String> kubernetesGroups,

        @Required String principalARN,

        @JsonPropertyDescription("Type.") @Nullable String type,

        @Nullable String username) {}
