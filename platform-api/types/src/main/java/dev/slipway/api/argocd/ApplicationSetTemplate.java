package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** The Application that is made from each parameter set. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationSetTemplate(
        @Required ApplicationSetTemplateMeta metadata,
        @Required ApplicationSpec spec) {}
