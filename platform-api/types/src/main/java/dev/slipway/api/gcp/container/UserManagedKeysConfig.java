package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block userManagedKeysConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserManagedKeysConfig(
        @JsonPropertyDescription("Aggregation CA.") @Nullable
        String aggregationCa,

        @JsonPropertyDescription("Cluster CA.") @Nullable String clusterCa,

        @JsonPropertyDescription("Control plane disk encryption key.") @Nullable
        String controlPlaneDiskEncryptionKey,

        @JsonPropertyDescription("Etcd API CA.") @Nullable String etcdApiCa,

        @JsonPropertyDescription("Etcd peer CA.") @Nullable String etcdPeerCa,

        @JsonPropertyDescription("Gkeops etcd backup encryption key.") @Nullable
        String gkeopsEtcdBackupEncryptionKey,

        @JsonPropertyDescription("Service account signing keys.") @Nullable
        List<String> serviceAccountSigningKeys,

        @JsonPropertyDescription("Service account verification keys.") @Nullable
        List<String> serviceAccountVerificationKeys) {}
