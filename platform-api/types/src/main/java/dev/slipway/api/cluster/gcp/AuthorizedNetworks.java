package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.master_authorized_networks_config} of GCPManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AuthorizedNetworks(
        @Nullable List<AuthorizedNetwork> cidr_blocks,

        @Nullable Boolean gcp_public_cidrs_access_enabled) {}
