package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one Application is in a rolling sync. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationSetApplicationStatus(
        @Required String application,
        @Nullable String lastTransitionTime,
        @Required String message,
        @Required String status,
        @Required String step,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) List<String> targetRevisions) {}
