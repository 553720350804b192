package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Applications of the project may use, deploy and where. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AppProjectSpec(
        @Nullable List<ClusterResourceRule> clusterResourceBlacklist,
        @Nullable List<ClusterResourceRule> clusterResourceWhitelist,
        @Size(max = 255) @Nullable String description,
        @Nullable List<DestinationServiceAccount> destinationServiceAccounts,
        @Nullable List<Destination> destinations,
        @Nullable List<GroupKind> namespaceResourceBlacklist,
        @Nullable List<GroupKind> namespaceResourceWhitelist,
        @Nullable OrphanedResources orphanedResources,
        @Nullable Boolean permitOnlyProjectScopedClusters,
        @Nullable List<ProjectRole> roles,
        @Nullable List<SignatureKey> signatureKeys,
        @Nullable SourceIntegrity sourceIntegrity,
        @Nullable List<String> sourceNamespaces,
        @Nullable List<String> sourceRepos,
        @Nullable List<SyncWindow> syncWindows) {}
