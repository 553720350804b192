package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Secret or ConfigMap with values of variables. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VariablesReference(
        @Required @JsonPropertyDescription("Secret or ConfigMap.")
        String kind,

        @Size(min = 1, max = 253) @Required @JsonPropertyDescription("Its name.")
        String name,

        @JsonPropertyDescription("Whether it may be missing.") @Nullable
        Boolean optional,

        @JsonPropertyDescription("The keys to take; all by default. \"old:new\" renames.") @Nullable
        List<String> varsKeys) {}
