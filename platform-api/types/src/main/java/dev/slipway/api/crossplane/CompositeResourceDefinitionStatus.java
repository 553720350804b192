package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a definition has led to. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CompositeResourceDefinitionStatus(
        @JsonPropertyDescription("Established and Offered.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("Kinds that controllers run for.") @Nullable
        Controllers controllers) {

    /** The kinds whose controllers run. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Controllers(
            @JsonPropertyDescription("The claim's kind.") @Nullable
            TypeRef compositeResourceClaimType,

            @JsonPropertyDescription("The composite resource's kind.") @Nullable
            TypeRef compositeResourceType) {}
}
