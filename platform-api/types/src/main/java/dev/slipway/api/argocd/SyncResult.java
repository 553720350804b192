package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operation did, object by object. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SyncResult(
        @Nullable ManagedNamespaceMetadata managedNamespaceMetadata,
        @Nullable List<ResourceResult> resources,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String revision,
        @Nullable List<String> revisions,
        @Nullable ApplicationSource source,
        @Nullable List<ApplicationSource> sources) {}
