package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;

/** A file from a Secret. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FileMapping(
        @Required @JsonPropertyDescription("home or workspace.")
        String location,

        @Pattern("^(.?[/_a-zA-Z0-9]{1,})*$") @Required @JsonPropertyDescription("Path below that.")
        String path,

        @Required @JsonPropertyDescription("Where its content is.")
        FileSecretReference secretRef) {}
