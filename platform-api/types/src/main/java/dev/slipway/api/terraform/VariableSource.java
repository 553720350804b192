package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import org.jspecify.annotations.Nullable;

/** Where the value of a variable is. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VariableSource(
        @JsonPropertyDescription("A ConfigMap.") @Nullable KeyReference configMapKeyRef,

        @JsonPropertyDescription("A field of this object.") @Nullable
        FieldReference fieldRef,

        @PreserveUnknownFields
        @JsonPropertyDescription("A file of a volume; has no meaning where no pod runs, and is refused.")
        @Nullable
        JsonNode fileKeyRef,

        @PreserveUnknownFields
        @JsonPropertyDescription("A resource of a container; has no meaning where no pod runs, and is refused.")
        @Nullable
        JsonNode resourceFieldRef,

        @JsonPropertyDescription("A Secret.") @Nullable KeyReference secretKeyRef) {}
