package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an external secret store should get the connection details; older Crossplane releases had this field. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishConnectionDetailsTo(
        @Required @JsonPropertyDescription("Name of the secret in the store.")
        String name,

        @JsonPropertyDescription("The configuration of the store.") @Nullable
        ProviderConfigReference configRef,

        @JsonPropertyDescription("What to write beside the values.") @Nullable
        Metadata metadata) {

    /** What the store should attach to the secret. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Metadata(
            @Nullable Map<String, String> annotations,
            @Nullable Map<String, String> labels,

            @JsonPropertyDescription("Type of the Kubernetes Secret.") @Nullable
            String type) {}
}
