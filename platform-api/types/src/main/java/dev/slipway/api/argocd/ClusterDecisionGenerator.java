package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clusters that another object names in its status; not served yet. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterDecisionGenerator(
        @Required String configMapRef,
        @Nullable LabelSelector labelSelector,
        @Nullable String name,
        @Nullable Long requeueAfterSeconds,
        @PreserveUnknownFields @Nullable JsonNode template,
        @Nullable Map<String, String> values) {}
