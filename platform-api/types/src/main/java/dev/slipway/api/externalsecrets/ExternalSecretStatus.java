package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExternalSecretStatus(
        @JsonPropertyDescription("The Secret, as servicebinding.io wants it.") @Nullable
        Binding binding,

        @Nullable List<Condition> conditions,

        @JsonPropertyDescription("When the stores were asked last.") @Nullable
        String refreshTime,

        @JsonPropertyDescription("What of the object that was about.") @Nullable
        String syncedResourceVersion) {}
