package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The service account that syncs to matching destinations act as. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DestinationServiceAccount(
        @Required String defaultServiceAccount,
        @Nullable String namespace,
        @Required String server) {}
