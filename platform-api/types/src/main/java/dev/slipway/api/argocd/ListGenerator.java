package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters that are written down. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ListGenerator(
        @Nullable List<JsonNode> elements,
        @Nullable String elementsYaml,
        @PreserveUnknownFields @Nullable JsonNode template) {}
