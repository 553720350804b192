package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.kubelet} of NodeadmConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Kubelet(
        @PreserveUnknownFields @Nullable JsonNode config,

        @Nullable List<String> flags) {}
