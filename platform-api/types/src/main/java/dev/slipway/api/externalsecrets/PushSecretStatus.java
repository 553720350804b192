package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.meta.Condition;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PushSecretStatus(
        @Nullable List<Condition> conditions,
        @Nullable String refreshTime,

        @PreserveUnknownFields @JsonPropertyDescription("What was written where.") @Nullable
        JsonNode syncedPushSecrets,

        @Nullable String syncedResourceVersion) {}
