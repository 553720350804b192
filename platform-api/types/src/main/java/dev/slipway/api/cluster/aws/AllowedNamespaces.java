package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.LabelSelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.allowedNamespaces} of AWSClusterControllerIdentity. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AllowedNamespaces(
        @Nullable List<String> list,

        @JsonPropertyDescription("Which objects are selected.") @Nullable
        LabelSelector selector) {}
