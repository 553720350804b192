package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.credentialsRef} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CredentialsRef(
        @Required @JsonPropertyDescription("Name.") String name,

        @Required @JsonPropertyDescription("Namespace of the object.")
        String namespace) {}
