package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.nodeSecurity.serviceAccount} of GCPManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ServiceAccount(
        @Nullable String email, @Nullable List<String> scopes) {}
