package dev.slipway.cluster.topology.webhook;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The CRDs of Cluster API's kinds that have two versions. One is told of the webhook first and asked by a dry-run; the others
 * only when the API server has reached the webhook for that.
 */
final class Definitions {

    private static final String[] GROUPS = {"cluster.x-k8s.io", "addons.cluster.x-k8s.io"};
    private static final String FIRST = "machinehealthchecks.cluster.x-k8s.io";
    private static final Gvk CRD = Gvk.of("apiextensions.k8s.io/v1", "CustomResourceDefinition");
    private static final Gvk OLD = Gvk.of("cluster.x-k8s.io/v1beta1", "MachineHealthCheck");
    private static final String MANAGER = "slipway-conversion";

    private final Kube kube;
    private final Map<String, Object> client;

    /** {@code client} is how the API server reaches the webhook, with its certificate. */
    Definitions(Kube kube, Map<String, Object> client) {
        this.kube = kube;
        this.client = client;
    }

    /** Return whether the API server converts by this webhook already. */
    boolean areActive() {
        return kube.get(new Ref(CRD, "", FIRST))
                .filter(crd -> crd.map("spec", "conversion", "webhook", "clientConfig")
                        .entrySet()
                        .containsAll(client.entrySet()))
                .filter(crd -> Trees.maps(crd.tree(), "spec", "versions").stream()
                        .allMatch(version -> Trees.isTrue(version, "served")))
                .isPresent();
    }

    /** Have v1beta1 served, and wait until it is; a webhook that the API server does not reach is an UNAVAILABLE fault. */
    void activate(Duration patience) {
        List<KubeObject> installed = Arrays.stream(GROUPS)
                .flatMap(group -> Crds.ofGroups(group).stream())
                .filter(crd -> Trees.maps(crd.tree(), "spec", "versions").size() > 1)
                .filter(crd -> kube.get(crd.ref()).isPresent())
                .toList();
        Optional<KubeObject> first =
                installed.stream().filter(crd -> crd.name().equals(FIRST)).findFirst();
        first.ifPresent(crd -> tried(crd, patience));
        Crds.apply(
                kube,
                installed.stream()
                        .filter(crd -> !crd.name().equals(FIRST))
                        .map(this::converted)
                        .toList(),
                patience);
    }

    private void tried(KubeObject crd, Duration patience) {
        Crds.apply(kube, List.of(converted(crd)), patience);
        try {
            kube.dryRun(sample(), MANAGER);
        } catch (FaultException unreached) {
            kube.merge(crd.ref(), Map.of("spec", Map.of("conversion", Map.of("strategy", "None"))));
            Crds.apply(kube, List.of(crd), patience);
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "the API server does not reach the conversion webhook: " + unreached.explanation(),
                    unreached);
        }
    }

    /** Stored in the other version, so that the API server has to have it converted. */
    private static KubeObject sample() {
        return KubeObject.of(new Ref(OLD, "default", "slipway-conversion-probe"))
                .with(
                        Map.of(
                                "clusterName", "slipway-conversion-probe",
                                "nodeStartupTimeout", "10m",
                                "selector", Map.of("matchLabels", Map.of("slipway.dev/probe", "conversion"))),
                        "spec");
    }

    private KubeObject converted(KubeObject crd) {
        Map<String, Object> tree = Trees.copy(crd.tree());
        Trees.maps(tree, "spec", "versions").forEach(version -> version.put("served", true));
        Trees.put(
                tree,
                Map.of(
                        "strategy",
                        "Webhook",
                        "webhook",
                        Map.of("clientConfig", client, "conversionReviewVersions", List.of("v1"))),
                "spec",
                "conversion");
        return KubeObject.of(tree);
    }
}
