package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.master_authorized_networks_config.cidr_blocks} of GCPManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AuthorizedNetwork(
        @Nullable String cidr_block, @Nullable String display_name) {}
