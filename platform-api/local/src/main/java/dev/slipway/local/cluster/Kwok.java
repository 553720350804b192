package dev.slipway.local.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** How kwok is told to play the nodes of a cluster. */
final class Kwok {

    private static final String STAGES = "/dev/slipway/local/kwok/stages.yaml";

    private Kwok() {}

    static List<String> command(Path program, Path directory) throws IOException {
        var stages = directory.resolve("stages.yaml");
        try (InputStream content = Kwok.class.getResourceAsStream(STAGES)) {
            if (content == null) {
                throw new IllegalStateException("the resource " + STAGES + " is missing");
            }
            Files.copy(content, stages, StandardCopyOption.REPLACE_EXISTING);
        }
        return List.of(
                program.toString(),
                "--kubeconfig=" + directory.resolve("kubeconfig"),
                "--config=" + stages,
                "--manage-all-nodes",
                "--node-lease-duration-seconds=40",
                "--node-ip=10.245.0.1",
                "--cidr=10.244.0.0/16");
    }
}
