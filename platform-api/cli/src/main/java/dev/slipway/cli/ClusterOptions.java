package dev.slipway.cli;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which cluster a command is about: the one named, the local platform's, or the one that kubectl would use. */
final class ClusterOptions {

    @Mixin
    final PlatformOptions platform = new PlatformOptions();

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "Which cluster, as whom; the local platform's when absent, else what KUBECONFIG says.")
    @Nullable
    private Path kubeconfig;

    /** Whether the local platform's cluster is meant. */
    boolean isLocal() throws IOException {
        return kubeconfig == null && Files.exists(platform.platform().kubeconfig());
    }

    KubernetesClient client() throws IOException {
        return new KubernetesClientBuilder().withConfig(config()).build();
    }

    private Config config() throws IOException {
        if (kubeconfig != null && !Files.isReadable(kubeconfig)) {
            throw new IOException("the kubeconfig " + kubeconfig + " cannot be read");
        }
        if (kubeconfig != null) {
            return Config.fromKubeconfig(kubeconfig.toFile());
        }
        return isLocal()
                ? Config.fromKubeconfig(platform.platform().kubeconfig().toFile())
                : new ConfigBuilder().build();
    }
}
