package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameter sets of one generator, overridden by those of others with the same keys. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MergeGenerator(
        @Required List<NestedGenerator> generators,
        @Required List<String> mergeKeys,
        @PreserveUnknownFields @Nullable JsonNode template) {}
