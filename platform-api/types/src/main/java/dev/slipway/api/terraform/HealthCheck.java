package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** What must answer after an apply. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HealthCheck(
        @JsonPropertyDescription("host:port of a tcp check; may hold {{ }} templates.") @Nullable
        String address,

        @Size(min = 1, max = 253) @Required @JsonPropertyDescription("Its name.")
        String name,

        @Default("20s") @JsonPropertyDescription("How long to wait.") @Nullable
        String timeout,

        @Required @JsonPropertyDescription("tcp or http.") String type,

        @JsonPropertyDescription("URL of an http check.") @Nullable
        String url) {}
