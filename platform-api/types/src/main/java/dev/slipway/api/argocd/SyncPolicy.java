package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and how syncs happen. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SyncPolicy(
        @Nullable AutomatedSync automated,
        @Nullable ManagedNamespaceMetadata managedNamespaceMetadata,
        @Nullable RetryStrategy retry,
        @Nullable List<String> syncOptions) {}
