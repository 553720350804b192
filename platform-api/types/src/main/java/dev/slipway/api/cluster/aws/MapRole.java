package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** The field {@code spec.iamAuthenticatorConfig.mapRoles} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MapRole(
        @Required List<String> groups,

        @Required String rolearn,

        @Required String username) {}
