package dev.slipway.cluster.local;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.local.contract.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.local.process.Strays;
import dev.slipway.runtime.kube.ClusterConnections;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One cluster as it is seen from outside: objects, files and processes.
 *
 * @param root the directory of all clusters
 * @param connections to the clusters themselves
 */
record HubCrashWorld(CorePlay play, Path root, ClusterConnections connections) {

    static final List<String> PROGRAMS =
            List.of("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok");

    private static final Gvk NODE = Gvk.of("v1", "Node");

    KubeObject plane() {
        return play.kube().get(play.plane()).orElseThrow();
    }

    KubeObject pool() {
        return play.kube().get(play.pool()).orElseThrow();
    }

    boolean isReady(KubeObject object) {
        return object.condition(Keys.READY).filter(Condition::isTrue).isPresent();
    }

    boolean hasStep(KubeObject object) {
        return object.annotation("slipway.dev/step").isPresent();
    }

    boolean hasKubeconfigSecret() {
        return play.kube()
                .get(ClusterConnections.secret(play.namespace(), play.cluster()))
                .isPresent();
    }

    private Path directory() {
        return root.resolve(play.namespace() + "." + play.cluster() + "." + plane().uid());
    }

    Optional<Path> file(String name) {
        return Optional.of(directory().resolve(name)).filter(Files::exists);
    }

    long running(String program) {
        return processes().getOrDefault(program, 0);
    }

    /** How many processes of each program work in the cluster's directory, recorded or not. */
    Map<String, Integer> processes() {
        Map<String, Integer> counts = new TreeMap<>();
        Strays.in(directory())
                .flatMap(process -> process.info().command().stream())
                .map(command -> Path.of(command).getFileName().toString())
                .forEach(program -> counts.merge(program, 1, Integer::sum));
        return counts;
    }

    /** How many nodes there are; none while the cluster does not answer. */
    int nodes() {
        return connections
                .find(play.namespace(), play.cluster())
                .map(workload -> workload.list(NODE, "", Map.of()).size())
                .orElse(0);
    }
}
