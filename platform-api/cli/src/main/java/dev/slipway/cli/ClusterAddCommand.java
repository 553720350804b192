package dev.slipway.cli;

import dev.slipway.cli.secret.ArgoSecrets;
import dev.slipway.cli.secret.ClusterAccess;
import dev.slipway.cli.secret.SecretNames;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway cluster add CONTEXT}. */
@Command(
        name = "add",
        description = "Make an account in the cluster of a kubeconfig's context, and note it as a cluster Secret.",
        mixinStandardHelpOptions = true)
final class ClusterAddCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(paramLabel = "CONTEXT", description = "A context of the kubeconfig with the cluster to add.")
    @SuppressWarnings("NullAway.Init") // required
    private String context;

    @Mixin
    private final ProjCommand.Where where = new ProjCommand.Where();

    @Option(
            names = "--context-kubeconfig",
            paramLabel = "FILE",
            description = "The kubeconfig that holds the context; what KUBECONFIG says when absent.")
    @Nullable
    private Path kubeconfig;

    @Option(names = "--name", defaultValue = "", description = "What to call it; the context's name when absent.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String name;

    @Option(
            names = "--system-namespace",
            defaultValue = "kube-system",
            description = "Where the account is made (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String systemNamespace;

    @Option(
            names = "--managed-namespace",
            split = ",",
            description = "Only these namespaces of the cluster; all of it when absent.")
    private List<String> namespaces = List.of();

    @Option(names = "--cluster-resources", description = "With --managed-namespace, also what is in no namespace.")
    private boolean clusterResources;

    @Option(names = "--project", defaultValue = "", description = "The only project that may deliver there.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String project;

    @Option(names = "--label", paramLabel = "KEY=VALUE", description = "A label, for generators to choose by.")
    private Map<String, String> labels = Map.of();

    @Option(names = "--annotation", paramLabel = "KEY=VALUE", description = "An annotation, for templates to use.")
    private Map<String, String> annotations = Map.of();

    @Option(names = "--upsert", description = "Change what is noted of the cluster already.")
    private boolean upsert;

    @Override
    public Integer call() throws Exception {
        Config config = config();
        String server = config.getMasterUrl().replaceAll("/+$", "");
        Ref ref = new Ref(ArgoSecrets.SECRET, where.namespace(), SecretNames.cluster(server));
        try (var hub = where.cluster().client()) {
            Kube kube = new Kube(hub);
            if (!upsert && kube.get(ref).isPresent()) {
                throw new FaultException(Fault.CONFLICT, server + " is known already; --upsert changes it");
            }
            kube.apply(secret(ref, server, config), "slipway-cli");
        }
        spec.commandLine().getOut().println("Cluster '" + server + "' added");
        return ArgoStatus.SUCCESS;
    }

    private Config config() throws IOException {
        Path file = kubeconfig == null ? standard() : kubeconfig;
        if (!Files.isReadable(file)) {
            throw new IOException("the kubeconfig " + file + " cannot be read; --context-kubeconfig names another");
        }
        boolean known = Config.fromKubeconfig(file.toFile()).getContexts().stream()
                .anyMatch(one -> context.equals(one.getName()));
        if (!known) {
            throw new FaultException(Fault.NOT_FOUND, "Context " + context + " does not exist in kubeconfig " + file);
        }
        return Config.fromKubeconfig(context, Files.readString(file), file.toString());
    }

    private static Path standard() {
        String variable = System.getenv("KUBECONFIG");
        return variable == null || variable.isBlank()
                ? Path.of(System.getProperty("user.home"), ".kube", "config")
                : Path.of(variable.split(":")[0]);
    }

    private KubeObject secret(Ref ref, String server, Config config) throws IOException, InterruptedException {
        ClusterAccess.Grant grant;
        try (var client = new KubernetesClientBuilder().withConfig(config).build()) {
            grant = new ClusterAccess(new Kube(client), systemNamespace, namespaces).grant();
        }
        if (!grant.note().isEmpty()) {
            spec.commandLine().getErr().println("slipway: " + grant.note());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name.isEmpty() ? context : name);
        fields.put("server", server);
        fields.put("namespaces", String.join(",", namespaces));
        fields.put("clusterResources", clusterResources ? "true" : "");
        fields.put("project", project);
        fields.put("config", ClusterAccess.config(grant.token(), authority(config), config.isTrustCerts()));
        KubeObject secret = ArgoSecrets.of(ref, "cluster", fields);
        for (Map.Entry<String, String> label : labels.entrySet()) {
            secret = secret.withLabel(label.getKey(), label.getValue());
        }
        for (Map.Entry<String, String> annotation : annotations.entrySet()) {
            secret = secret.withAnnotation(annotation.getKey(), annotation.getValue());
        }
        return secret;
    }

    private static String authority(Config config) throws IOException {
        if (config.getCaCertFile() != null) {
            byte[] pem = Files.readAllBytes(Path.of(config.getCaCertFile()));
            return Base64.getEncoder().encodeToString(pem);
        }
        String data = config.getCaCertData();
        if (data == null) {
            return "";
        }
        return data.contains("BEGIN CERTIFICATE")
                ? Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8))
                : data;
    }
}
