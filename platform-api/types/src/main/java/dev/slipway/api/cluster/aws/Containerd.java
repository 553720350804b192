package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.containerd} of NodeadmConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Containerd(
        @PreserveUnknownFields @Nullable JsonNode baseRuntimeSpec,

        @Nullable String config) {}
