package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import org.jspecify.annotations.Nullable;

/** Who asks Google Cloud. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GcpStoreAuth(
        @JsonPropertyDescription("A key file.") @Nullable GcpSecretAuth secretRef,

        @JsonPropertyDescription("A service account of a GKE cluster.") @Nullable
        GcpWorkloadIdentity workloadIdentity,

        @PreserveUnknownFields @JsonPropertyDescription("Somebody whom Google Cloud trusts.") @Nullable
        JsonNode workloadIdentityFederation) {}
