package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.addons} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Addon(
        @Nullable String configuration,

        @Nullable String conflictResolution,

        @Required @JsonPropertyDescription("Name.") String name,

        @Nullable Boolean preserveOnDelete,

        @Nullable String serviceAccountRoleARN,

        @Required @JsonPropertyDescription("Kubernetes version.")
        String version) {}
