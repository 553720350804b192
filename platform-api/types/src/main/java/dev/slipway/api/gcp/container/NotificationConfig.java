package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block notificationConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotificationConfig(
        @OnceAList @JsonPropertyDescription("Pubsub.") @Nullable
        Pubsub pubsub) {

    /** The block pubsub. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Pubsub(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled,

            @OnceAList @JsonPropertyDescription("Filter.") @Nullable
            Filter filter,

            @JsonPropertyDescription("Topic that it belongs to.") @Nullable
            String topic) {}

    /** The block filter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Filter(
            @JsonPropertyDescription("Event type.") @Nullable
            List<String> eventType) {}
}
