package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of AWSFargateProfile. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSFargateProfileSpec(
        @Nullable Map<String, String> additionalTags,

        @Required @JsonPropertyDescription("Name of the cluster that it belongs to.")
        String clusterName,

        @Nullable String profileName,

        @Nullable String roleName,

        @Nullable String rolePath,

        @Nullable String rolePermissionsBoundary,

        @Nullable List<Selector> selectors,

        @Nullable List<String> subnetIDs) {}
