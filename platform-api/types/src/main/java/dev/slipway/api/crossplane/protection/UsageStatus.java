package dev.slipway.api.crossplane.protection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the protection is in force. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UsageStatus(
        @JsonPropertyDescription("Synced and Ready.") @Nullable
        List<Condition> conditions) {}
