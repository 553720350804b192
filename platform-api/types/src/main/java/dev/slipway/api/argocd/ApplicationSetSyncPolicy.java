package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be done to generated Applications. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationSetSyncPolicy(
        @Pattern("^(create-only|create-update|create-delete|sync)$") @Nullable
        String applicationsSync,

        @Nullable Boolean preserveResourcesOnDeletion) {}
