package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code status.addons.issues} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Issue(
        @Nullable String code,

        @JsonPropertyDescription("What happened, in a sentence.") @Nullable
        String message,

        @Nullable List<String> resourceIds) {}
