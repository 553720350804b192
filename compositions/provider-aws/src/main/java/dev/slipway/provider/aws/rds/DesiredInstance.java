package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.InstanceParameters;
import dev.slipway.declared.Ownership;
import dev.slipway.kernel.secret.Redacted;
import java.util.Optional;

/**
 * What an instance should be. {@code password} is absent when RDS keeps it, or as long as its Secret does not exist;
 * {@code published} is the one that the connection secret holds, which is the one that was set last.
 */
record DesiredInstance(
        InstanceParameters parameters,
        Optional<Redacted<String>> password,
        Optional<Redacted<String>> published,
        Ownership ownership) {

    boolean appliesAtOnce() {
        return Boolean.TRUE.equals(parameters.applyImmediately());
    }
}
