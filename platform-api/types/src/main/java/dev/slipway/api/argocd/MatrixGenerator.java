package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every parameter set of one generator with every one of another. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MatrixGenerator(
        @Required List<NestedGenerator> generators,
        @PreserveUnknownFields @Nullable JsonNode template) {}
