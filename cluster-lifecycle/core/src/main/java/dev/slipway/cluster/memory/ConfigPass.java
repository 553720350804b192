package dev.slipway.cluster.memory;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.Report;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes boot data once the control plane is there to be joined: a Secret, which nobody reads. */
final class ConfigPass implements Pass {

    private final Kube kube;
    private final ClusterObjects objects;

    ConfigPass(Kube kube, ClusterObjects objects) {
        this.kube = kube;
        this.objects = objects;
    }

    @Override
    public PassResult run(KubeObject config, PassContext context) {
        Optional<KubeObject> cluster = config.label(Keys.CLUSTER_NAME)
                .flatMap(name -> objects.find(CoreKinds.CLUSTER, config.namespace(), name));
        Optional<String> paused = Pause.of(config, cluster);
        Report report = new Report(config, context.now(), Set.of("Ready", "Paused"));
        report.paused(paused);
        boolean made = config.text("status", "dataSecretName").isPresent();
        if (config.isDeleting()) {
            return PassResult.of(Outcome.done());
        }
        if (paused.isPresent() || !made && !isJoinable(cluster, config)) {
            String waits = paused.isPresent() ? "the cluster is paused" : "the control plane is not initialized yet";
            return told(report, config, made, waits);
        }
        if (!made) {
            kube.apply(secret(config), DevKinds.MANAGER);
        }
        return told(report, config, true, "");
    }

    /** Only what a machine or a pool owns is needed; templates made for a class are no machines. */
    private static boolean isJoinable(Optional<KubeObject> cluster, KubeObject config) {
        boolean owned = config.owners().stream()
                .anyMatch(owner ->
                        owner.gvk().sameKind(CoreKinds.MACHINE) || owner.gvk().sameKind(CoreKinds.MACHINE_POOL));
        return owned
                && cluster.flatMap(found -> found.at("status", "initialization", "controlPlaneInitialized"))
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
    }

    private static KubeObject secret(KubeObject config) {
        String content = config.text("spec", "content").orElse("# a machine in memory boots from nothing\n");
        String value = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        String format = Base64.getEncoder().encodeToString("cloud-config".getBytes(StandardCharsets.UTF_8));
        return KubeObject.of(new Ref(CoreKinds.SECRET, config.namespace(), config.name()))
                .with(Map.of(Keys.CLUSTER_NAME, config.label(Keys.CLUSTER_NAME).orElse("")), "metadata", "labels")
                .with(List.of(OwnerRef.controllerOf(config).toMap()), "metadata", "ownerReferences")
                .with(Keys.SECRET_TYPE, "type")
                .with(Map.of("value", value, "format", format), "data");
    }

    private static PassResult told(Report report, KubeObject config, boolean ready, String waits) {
        report.say("Ready", ready, ready ? "Ready" : "NotReady", ready ? "" : waits);
        if (ready) {
            report.field(
                    "dataSecretName", config.text("status", "dataSecretName").orElse(config.name()));
            report.field("initialization", Map.of("dataSecretCreated", true));
        }
        return PassResult.of(Outcome.done(), report.status());
    }
}
