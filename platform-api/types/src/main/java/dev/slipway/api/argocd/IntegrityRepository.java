package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** Repositories of a policy, by URL glob; {@code !} excludes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IntegrityRepository(@Required String url) {}
