package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.network.vpc.ipamPool} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IpamPool(
        @Nullable String id,

        @JsonPropertyDescription("Name.") @Nullable String name,

        @Nullable Long netmaskLength) {}
