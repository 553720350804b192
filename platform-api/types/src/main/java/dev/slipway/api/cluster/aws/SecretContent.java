package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.files.contentFrom.secret} of EKSConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SecretContent(
        @Required @JsonPropertyDescription("Key of the taint.")
        String key,

        @Required @JsonPropertyDescription("Name.") String name) {}
