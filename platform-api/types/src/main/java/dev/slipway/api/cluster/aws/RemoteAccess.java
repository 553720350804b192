package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.remoteAccess} of AWSManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RemoteAccess(
        @JsonProperty("public") @Nullable Boolean publicAccess,

        @Nullable List<String> sourceSecurityGroups,

        @Nullable String sshKeyName) {}
