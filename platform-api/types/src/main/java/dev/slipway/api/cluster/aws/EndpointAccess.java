package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.endpointAccess} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EndpointAccess(
        @JsonProperty("private") @Nullable Boolean privateAccess,

        @JsonProperty("public") @Nullable Boolean publicAccess,

        @Nullable List<String> publicCIDRs) {}
