package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.api.cluster.addons.ResourceRef;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of AWSClusterRoleIdentity. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSClusterRoleIdentitySpec(
        @Nullable AllowedNamespaces allowedNamespaces,

        @Nullable Integer durationSeconds,

        @Nullable String externalID,

        @Nullable String inlinePolicy,

        @Nullable List<String> policyARNs,

        @Required String roleARN,

        @Nullable String sessionName,

        @Nullable ResourceRef sourceIdentityRef) {}
