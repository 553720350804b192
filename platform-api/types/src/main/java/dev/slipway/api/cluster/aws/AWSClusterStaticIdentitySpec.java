package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of AWSClusterStaticIdentity. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSClusterStaticIdentitySpec(
        @Nullable AllowedNamespaces allowedNamespaces,

        @Required String secretRef) {}
