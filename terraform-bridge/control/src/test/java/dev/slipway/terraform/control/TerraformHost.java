package dev.slipway.terraform.control;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process with a server's part of Terraform objects, which a test can kill. */
public final class TerraformHost {

    private TerraformHost() {}

    /** @param arguments the folder of everything, where Temporal is, and a kubeconfig */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Config config = Config.fromKubeconfig(Path.of(arguments[2]).toFile());
        new TerraformHub(new KubernetesClientBuilder().withConfig(config).build(), arguments[1], folder);
        Files.writeString(folder.resolve("up"), "");
        Thread.currentThread().join();
    }
}
