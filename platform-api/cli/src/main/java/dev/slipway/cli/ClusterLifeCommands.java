package dev.slipway.cli;

import dev.slipway.cli.cluster.ClusterTree;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway cluster get|tree|scale|kubeconfig|pause|resume}: clusters that are built by Cluster API. */
final class ClusterLifeCommands {

    private static final String API = "cluster.x-k8s.io/v1beta2";
    private static final Gvk CLUSTER = Gvk.of(API, "Cluster");
    private static final List<String> PARTS =
            List.of("MachineDeployment", "MachineSet", "MachinePool", "Machine", "MachineHealthCheck");

    private ClusterLifeCommands() {}

    /** Which cluster, and where. */
    abstract static class OfCluster implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "The Cluster's name.")
        @SuppressWarnings("NullAway.Init") // required
        private String name;

        @Option(
                names = {"-n", "--namespace"},
                defaultValue = "default",
                description = "The Cluster's namespace (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String namespace;

        @Mixin
        private final ClusterOptions connection = new ClusterOptions();

        @Override
        public final Integer call() throws Exception {
            try (var client = connection.client()) {
                Kube kube = new Kube(client);
                KubeObject cluster = kube.get(new Ref(CLUSTER, namespace, name))
                        .orElseThrow(() -> new FaultException(
                                Fault.NOT_FOUND, "there is no Cluster " + name + " in namespace " + namespace));
                ProjCommand.print(spec, run(kube, cluster));
                return 0;
            }
        }

        /** Do it, and return what to print. */
        abstract String run(Kube kube, KubeObject cluster);
    }

    /** {@code slipway cluster get}. */
    @Command(name = "get", description = "Show a Cluster's status.", mixinStandardHelpOptions = true)
    static final class Get extends OfCluster {
        @Override
        String run(Kube kube, KubeObject cluster) {
            return ClusterTree.line(cluster) + "\n" + Json.toYaml(cluster.map("status"));
        }
    }

    /** {@code slipway cluster tree}. */
    @Command(
            name = "tree",
            description = "Show a Cluster and the machines that belong to it.",
            mixinStandardHelpOptions = true)
    static final class Tree extends OfCluster {
        @Override
        String run(Kube kube, KubeObject cluster) {
            List<KubeObject> parts = new ArrayList<>();
            for (String kind : PARTS) {
                kube.list(Gvk.of(API, kind), cluster.namespace(), Map.of()).stream()
                        .filter(part -> part.text("spec", "clusterName")
                                .filter(cluster.name()::equals)
                                .isPresent())
                        .forEach(parts::add);
            }
            return ClusterTree.draw(cluster, parts);
        }
    }

    /** {@code slipway cluster scale}. */
    @Command(
            name = "scale",
            description = "Set how many machines a MachineDeployment or MachinePool of a Cluster has.",
            mixinStandardHelpOptions = true)
    static final class Scale extends OfCluster {

        @Option(names = "--workers", required = true, description = "Name of the MachineDeployment or MachinePool.")
        @SuppressWarnings("NullAway.Init") // required
        private String workers;

        @Option(names = "--replicas", required = true, description = "How many machines.")
        private int replicas;

        @Override
        String run(Kube kube, KubeObject cluster) {
            for (String kind : List.of("MachineDeployment", "MachinePool")) {
                Ref ref = new Ref(Gvk.of(API, kind), cluster.namespace(), workers);
                boolean ours = kube.get(ref)
                        .flatMap(part -> part.text("spec", "clusterName"))
                        .filter(cluster.name()::equals)
                        .isPresent();
                if (ours) {
                    kube.merge(ref, Map.of("spec", Map.of("replicas", replicas)));
                    return ref + " is to have " + replicas + " machines\n";
                }
            }
            throw new FaultException(
                    Fault.NOT_FOUND,
                    cluster.ref() + " has no MachineDeployment or MachinePool " + workers
                            + "; slipway cluster tree shows what it has");
        }
    }

    /** {@code slipway cluster kubeconfig}. */
    @Command(name = "kubeconfig", description = "Print a Cluster's kubeconfig.", mixinStandardHelpOptions = true)
    static final class Kubeconfig extends OfCluster {
        @Override
        String run(Kube kube, KubeObject cluster) {
            Ref ref = new Ref(Gvk.of("v1", "Secret"), cluster.namespace(), cluster.name() + "-kubeconfig");
            return kube.get(ref)
                    .flatMap(secret -> secret.text("data", "value"))
                    .map(value -> new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
                    .orElseThrow(() -> new FaultException(
                            Fault.NOT_FOUND, "there is no " + ref + " yet: the cluster's control plane is not ready"));
        }
    }

    /** {@code slipway cluster pause}. */
    @Command(
            name = "pause",
            description = "Leave a Cluster and everything in it alone, until it is resumed.",
            mixinStandardHelpOptions = true)
    static final class Pause extends OfCluster {
        @Override
        String run(Kube kube, KubeObject cluster) {
            kube.merge(cluster.ref(), Map.of("spec", Map.of("paused", true)));
            return cluster.ref() + " is paused\n";
        }
    }

    /** {@code slipway cluster resume}. */
    @Command(name = "resume", description = "Go on with a Cluster that was paused.", mixinStandardHelpOptions = true)
    static final class Resume extends OfCluster {
        @Override
        String run(Kube kube, KubeObject cluster) {
            kube.merge(cluster.ref(), Map.of("spec", Map.of("paused", false)));
            return cluster.ref() + " goes on\n";
        }
    }
}
