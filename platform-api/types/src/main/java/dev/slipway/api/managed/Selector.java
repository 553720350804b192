package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the managed resource to refer to by its labels or its controller: the {@code xSelector} of a field x. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Selector(
        @JsonPropertyDescription("Namespace to look in, for namespaced kinds; the object's own namespace when unset.")
        @Nullable
        String namespace,

        @JsonPropertyDescription("Take only objects with the same controller as this one.") @Nullable
        Boolean matchControllerRef,

        @JsonPropertyDescription("Take only objects with these labels.") @Nullable
        Map<String, String> matchLabels,

        @JsonPropertyDescription("When and how strictly the selection is resolved.") @Nullable
        ReferencePolicy policy) {}
