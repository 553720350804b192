package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Synced, OutOfSync or Unknown, and what was compared. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SyncStatus(
        @Nullable ComparedTo comparedTo,
        @Nullable String revision,
        @Nullable List<String> revisions,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String status) {}
