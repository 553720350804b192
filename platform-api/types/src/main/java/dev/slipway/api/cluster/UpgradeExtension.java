package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.upgrade.external} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UpgradeExtension(@Nullable String generateUpgradePlanExtension) {}
