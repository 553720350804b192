package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A Secret whose values templates of values may use. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InputSecret(
        @Required @JsonPropertyDescription("The name under which they do.")
        String as,

        @Required @JsonPropertyDescription("The name of the Secret.")
        String name) {}
