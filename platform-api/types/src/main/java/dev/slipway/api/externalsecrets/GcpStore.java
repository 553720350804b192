package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/** Secret Manager of a project. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GcpStore(
        @JsonPropertyDescription("Who asks; whoever the controller is when absent.") @Nullable
        GcpStoreAuth auth,

        @JsonPropertyDescription("Location of regional secrets.") @Nullable
        String location,

        @JsonPropertyDescription("The project; the one of the credentials when absent.") @Nullable
        String projectID,

        @Default("LatestOrFail")
        @JsonPropertyDescription(
                "What is read when the newest version is disabled: nothing (LatestOrFail) or the newest enabled one (LatestOrFetch).")
        @Nullable
        String secretVersionSelectionPolicy) {}
