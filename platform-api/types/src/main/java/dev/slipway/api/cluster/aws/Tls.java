package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.ignition.tls} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Tls(@Nullable List<String> certificateAuthorities) {}
