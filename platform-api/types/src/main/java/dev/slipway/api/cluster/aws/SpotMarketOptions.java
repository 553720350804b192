package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code status.bastion.spotMarketOptions} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SpotMarketOptions(@Nullable String maxPrice) {}
