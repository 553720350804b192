package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** OpenPGP keys and how they are used. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GpgIntegrity(
        @Required List<String> keys, @Required String mode) {}
