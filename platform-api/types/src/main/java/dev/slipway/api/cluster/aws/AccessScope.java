package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.accessEntries.accessPolicies.accessScope} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AccessScope(
        @Nullable List<String> namespaces,

        @Required @JsonPropertyDescription("Type.") String type) {}
