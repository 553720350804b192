package dev.slipway.cli;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which Terraform object or state a command is about. */
final class TfTarget {

    static final Gvk TERRAFORM = new Gvk("infra.contrib.fluxcd.io", "v1alpha2", "Terraform");

    @Mixin
    final TfPlace place = new TfPlace();

    @Parameters(paramLabel = "NAME", description = "Its name.")
    @SuppressWarnings("NullAway.Init") // required
    String name;

    /** Which cluster and namespace, and which server. */
    static final class TfPlace {

        @Mixin
        private final ClusterOptions cluster = new ClusterOptions();

        @Mixin
        private final ServerOptions server = new ServerOptions();

        @Option(
                names = {"-n", "--namespace"},
                defaultValue = "",
                description = "Its namespace; the kubeconfig's when absent.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String given;

        String namespace() throws IOException {
            if (!given.isEmpty()) {
                return given;
            }
            try (var client = cluster.client()) {
                String current = client.getNamespace();
                return current == null ? "default" : current;
            }
        }

        ServerCalls server() throws IOException {
            return new ServerCalls(server.address(cluster.platform), server.token(cluster.platform));
        }
    }

    KubeObject object() throws IOException {
        Ref ref = new Ref(TERRAFORM, place.namespace(), name);
        try (var client = place.cluster.client()) {
            return new Kube(client)
                    .get(ref)
                    .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, ref + " does not exist"));
        }
    }

    void annotate(KubeObject object, Map<String, String> annotations) throws IOException {
        try (var client = place.cluster.client()) {
            new Kube(client).annotate(object.ref(), annotations);
        }
    }

    String get(String path) throws IOException, InterruptedException {
        KubeObject object = object();
        return place.server().get("/terraform/" + object.namespace() + "/" + object.name() + path);
    }
}
