package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.upgrade} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClassUpgrade(@Nullable UpgradeExtension external) {}
