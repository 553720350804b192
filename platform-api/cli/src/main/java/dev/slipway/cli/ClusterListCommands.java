package dev.slipway.cli;

import dev.slipway.cli.cluster.ClusterTable;
import dev.slipway.cli.secret.ArgoSecrets;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway cluster list} and {@code rm}. */
final class ClusterListCommands {

    private static final Gvk CLUSTER = Gvk.of("cluster.x-k8s.io/v1beta2", "Cluster");

    private ClusterListCommands() {}

    /** Return the Secrets of a type by name. */
    static List<KubeObject> secrets(Kube kube, String namespace, String type) {
        return kube.list(ArgoSecrets.SECRET, namespace, Map.of(ArgoSecrets.TYPE_LABEL, type)).stream()
                .sorted(Comparator.comparing(KubeObject::name))
                .toList();
    }

    /** {@code slipway cluster list}: those that are delivered to, and after them those that are built here. */
    @Command(
            name = "list",
            description = "List the clusters that are delivered to, and those that are built here.",
            mixinStandardHelpOptions = true)
    static final class ListClusters implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Mixin
        private final ProjCommand.Where where = new ProjCommand.Where();

        @Mixin
        private final ProjCommand.Output output = new ProjCommand.Output();

        @Override
        public Integer call() throws IOException {
            try (var client = where.cluster().client()) {
                Kube kube = new Kube(client);
                List<KubeObject> secrets = secrets(kube, where.namespace(), "cluster");
                ProjCommand.print(
                        spec,
                        output.format().equals("wide")
                                ? ArgoSecrets.clusters(secrets) + built(kube)
                                : ArgoObjects.print(
                                        secrets.stream()
                                                .map(ArgoSecrets::visible)
                                                .toList(),
                                        output.format(),
                                        all -> ""));
                return ArgoStatus.SUCCESS;
            }
        }
    }

    /** None where Cluster API's kinds are not served. */
    private static String built(Kube kube) {
        List<KubeObject> clusters = kube.list(CLUSTER, "", Map.of());
        return clusters.isEmpty() ? "" : "\n" + ClusterTable.of(clusters);
    }

    /** {@code slipway cluster rm}. */
    @Command(
            name = "rm",
            description = "Forget a cluster. What was delivered there, and the account, stay.",
            mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Parameters(arity = "1..*", paramLabel = "SERVER|NAME")
        private List<String> clusters = List.of();

        @Mixin
        private final ProjCommand.Where where = new ProjCommand.Where();

        @Override
        public Integer call() throws IOException {
            try (var client = where.cluster().client()) {
                Kube kube = new Kube(client);
                for (String cluster : clusters) {
                    KubeObject secret = secrets(kube, where.namespace(), "cluster").stream()
                            .filter(one -> cluster.equals(ArgoSecrets.text(one, "server"))
                                    || cluster.equals(ArgoSecrets.text(one, "name")))
                            .findFirst()
                            .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "no cluster is called " + cluster));
                    kube.delete(secret.ref(), secret.uid());
                    spec.commandLine().getOut().println("Cluster '" + cluster + "' removed");
                }
                return ArgoStatus.SUCCESS;
            }
        }
    }
}
