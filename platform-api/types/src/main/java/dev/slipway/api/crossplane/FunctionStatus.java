package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a function's package. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FunctionStatus(
        @JsonPropertyDescription("Installed and Healthy.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("The revision in use.") @Nullable
        String currentRevision,

        @JsonPropertyDescription("The image that the revision came from.") @Nullable
        String currentIdentifier,

        @JsonPropertyDescription("The image after rewriting.") @Nullable
        String resolvedPackage,

        @JsonPropertyDescription("Image configurations that applied.") @Nullable
        List<ImageConfigRef> appliedImageConfigRefs) {

    /** An image configuration and what it was applied for. */
    public record ImageConfigRef(
            @Required @JsonPropertyDescription("Its name.") String name,

            @Required @JsonPropertyDescription("What it was applied for.")
            String reason) {}
}
