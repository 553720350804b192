package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** A link or note that users attach to an Application or an operation. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Info(
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String name,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String value) {}
