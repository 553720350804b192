package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Workspaces of a cloud. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CloudWorkspaces(
        @JsonPropertyDescription("The one workspace.") @Nullable
        String name,

        @JsonPropertyDescription("Tags of the workspaces.") @Nullable
        List<String> tags) {}
