package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** Where hydrated manifests are synced from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SyncSource(
        @Size(min = 1) @Pattern("^.{2,}|[^./]$") @Required String path,
        @Nullable String repoURL,
        @Required String targetBranch) {}
