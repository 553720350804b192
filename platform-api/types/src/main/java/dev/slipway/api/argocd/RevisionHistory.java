package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A completed sync. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RevisionHistory(
        @Nullable String deployStartedAt,
        @Required String deployedAt,
        @Required Long id,
        @Nullable InitiatedBy initiatedBy,
        @Nullable String revision,
        @Nullable List<String> revisions,
        @Nullable ApplicationSource source,
        @Nullable List<ApplicationSource> sources) {}
