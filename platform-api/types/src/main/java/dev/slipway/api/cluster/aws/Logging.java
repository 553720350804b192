package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.logging} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Logging(
        @Required Boolean apiServer,

        @Required Boolean audit,

        @Required Boolean authenticator,

        @Required Boolean controllerManager,

        @Required Boolean scheduler) {}
