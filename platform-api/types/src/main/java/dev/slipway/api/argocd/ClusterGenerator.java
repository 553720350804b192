package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters of the clusters that are registered. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterGenerator(
        @Nullable Boolean flatList,
        @Nullable LabelSelector selector,
        @PreserveUnknownFields @Nullable JsonNode template,
        @Nullable Map<String, String> values) {}
