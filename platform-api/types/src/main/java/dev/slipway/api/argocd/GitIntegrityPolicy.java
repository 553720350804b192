package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** The signatures that some repositories require. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GitIntegrityPolicy(
        @Required GpgIntegrity gpg, @Required List<IntegrityRepository> repos) {}
