package dev.slipway.agent;

import dev.slipway.delivery.agent.Agent;
import dev.slipway.delivery.agent.AgentOptions;
import dev.slipway.delivery.channel.link.LinkSettings;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.source.RenderOptions;
import dev.slipway.delivery.source.program.Programs;
import dev.slipway.kernel.secret.Redacted;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program {@code slipway-agent}, also {@code slipway agent run}. Runs until it is ended; every option can be a variable. */
@Command(
        name = "run",
        description = "Deliver to this cluster what a hub hands over, and bring it the secrets that it asks for.",
        mixinStandardHelpOptions = true)
public final class AgentMain implements Callable<Integer> {

    private static final String VERSION = Optional.ofNullable(
                    AgentMain.class.getPackage().getImplementationVersion())
            .orElse("development");

    @Option(
            names = "--hub",
            required = true,
            paramLabel = "HOST:PORT",
            defaultValue = "${env:SLIPWAY_HUB}",
            description = "The hub's port for agents.")
    @SuppressWarnings("NullAway.Init") // required
    private String hub;

    @Option(
            names = "--fingerprint",
            required = true,
            paramLabel = "SHA256",
            defaultValue = "${env:SLIPWAY_HUB_FINGERPRINT}",
            description = "Of the hub's authority, as `slipway agent token` prints it.")
    @SuppressWarnings("NullAway.Init") // required
    private String fingerprint;

    @Option(
            names = "--cluster",
            required = true,
            defaultValue = "${env:SLIPWAY_CLUSTER}",
            description = "The name by which the hub knows this cluster.")
    @SuppressWarnings("NullAway.Init") // required
    private String cluster;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            defaultValue = "${env:SLIPWAY_TOKEN_FILE}",
            description = "The one-time token; read whenever one is needed.")
    @Nullable
    private Path tokenFile;

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "Which cluster, as whom; the pod's service account when absent.")
    @Nullable
    private Path kubeconfig;

    @Option(
            names = "--namespace",
            defaultValue = "${env:SLIPWAY_NAMESPACE:-slipway-system}",
            description = "Of the agent's own Secrets (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String namespace;

    @Option(
            names = "--applications-namespace",
            defaultValue = "${env:SLIPWAY_APPLICATIONS_NAMESPACE:-argocd}",
            description = "The hub's namespace of Applications (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String applications;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = "${env:SLIPWAY_STATE:-${sys:java.io.tmpdir}/slipway-agent}",
            description = "For caches; may be emptied (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path state;

    public static void main(String... arguments) {
        System.exit(
                new CommandLine(new AgentMain()).setCommandName("slipway-agent").execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        Programs programs = Programs.of(environment, Path.of(System.getProperty("user.home")));
        DeliveryOptions delivery = DeliveryOptions.standard()
                .inNamespace(applications)
                .rendering(RenderOptions.standard(state.resolve("render"), programs, environment));
        AgentOptions options = new AgentOptions(
                LinkSettings.to(hub, fingerprint, cluster, VERSION), namespace, this::token, state, delivery);
        try (KubernetesClient client =
                        new KubernetesClientBuilder().withConfig(config()).build();
                Agent agent = new Agent(client, options, List.of(SecretsPart::on))) {
            agent.start();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private Config config() {
        Config config = kubeconfig == null ? new ConfigBuilder().build() : Config.fromKubeconfig(kubeconfig.toFile());
        config.setUserAgent("slipway-agent");
        return config;
    }

    /** A file that is not there, or empty, is no token: one is needed only to enrol. */
    private Optional<Redacted<String>> token() {
        if (tokenFile == null) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(tokenFile).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(Redacted.of(text));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
