package dev.slipway.api.flux;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** What of a repository is taken; commit before name before semver before tag before branch. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GitReference(
        @JsonPropertyDescription("A branch.") @Nullable String branch,
        @JsonPropertyDescription("A commit.") @Nullable String commit,

        @JsonPropertyDescription("A reference, such as refs/heads/main.") @Nullable
        String name,

        @JsonPropertyDescription("A range of versions.") @Nullable
        String semver,

        @JsonPropertyDescription("A tag.") @Nullable String tag) {}
