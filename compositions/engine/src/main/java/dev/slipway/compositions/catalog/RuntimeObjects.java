package dev.slipway.compositions.catalog;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;
import java.util.Set;

/** Objects that say how a function is run. */
public interface RuntimeObjects {

    /** Return the DeploymentRuntimeConfig of a name. */
    Optional<KubeObject> runtimeConfig(String name);

    /**
     * Return the content of a Secret.
     *
     * @throws dev.slipway.kernel.outcome.FaultException NOT_FOUND, when there is none
     */
    ConnectionDetails secret(String namespace, String name);

    /** Return what the active revision of a function's package says it can do; empty when nobody says. */
    default Set<String> capabilities(String function) {
        return Set.of();
    }

    /** Return whether functions may run where their developer runs them: for rendering only, never for a cluster. */
    default boolean isForDevelopment() {
        return false;
    }
}
