package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;

/** The versions of the contract between core and providers. */
public enum Contract {
    V1BETA2("cluster.x-k8s.io/v1beta2"),
    V1BETA1("cluster.x-k8s.io/v1beta1");

    private final String label;

    Contract(String label) {
        this.label = label;
    }

    /** Return the versions of its own API that a provider's CRD says follow this contract, as one text. */
    Optional<String> versions(KubeObject definition) {
        return definition.label(label);
    }
}
