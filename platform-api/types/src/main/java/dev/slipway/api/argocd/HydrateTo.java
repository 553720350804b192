package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** The staging branch of hydrated manifests. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HydrateTo(@Required String targetBranch) {}
