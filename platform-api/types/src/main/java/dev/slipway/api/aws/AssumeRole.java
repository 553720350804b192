package dev.slipway.api.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role to assume. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AssumeRole(
        @JsonPropertyDescription("External id that the role asks for.") @Nullable
        String externalID,

        @JsonPropertyDescription("ARN of the role.") @Nullable
        String roleARN,

        @JsonPropertyDescription("Tags of the session.") @Nullable
        List<SessionTag> tags,

        @JsonPropertyDescription("Keys of the tags that go on to the next role.") @Nullable
        List<String> transitiveTagKeys) {

    /** A tag of a session. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SessionTag(@Nullable String key, @Nullable String value) {}
}
