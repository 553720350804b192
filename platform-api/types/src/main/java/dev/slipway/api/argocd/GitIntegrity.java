package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** Which Git commits are trusted. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GitIntegrity(@Required List<GitIntegrityPolicy> policies) {}
