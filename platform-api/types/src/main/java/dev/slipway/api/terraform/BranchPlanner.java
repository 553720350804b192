package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Plans of pull requests. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BranchPlanner(
        @JsonPropertyDescription("Whether only changes below the path are planned.") @Nullable
        Boolean enablePathScope) {}
