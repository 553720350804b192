package dev.slipway.cli;

import dev.slipway.cli.plan.Manifests;
import dev.slipway.delivery.override.Overrides;
import dev.slipway.kernel.object.KubeObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings of an installation, from a file. */
final class SettingsOption {

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "A file with the ConfigMap argocd-cm, whose resource.customizations and so on hold.")
    @Nullable
    private Path file;

    /** Return what the settings say; an entry that is wrong fails. */
    Overrides overrides() throws IOException {
        Map<String, String> data = new HashMap<>();
        if (file != null) {
            Manifests.under(file)
                    .forEach(map -> map.map("data").forEach((key, value) -> data.put(key, String.valueOf(value))));
        }
        Overrides overrides = Overrides.of(data);
        if (!overrides.problems().isEmpty()) {
            throw new IOException(String.join("; ", overrides.problems()));
        }
        return overrides;
    }

    /** Return the objects of files, of directories with all below, and of standard input for {@code -}. */
    static List<KubeObject> objects(List<String> paths) throws IOException {
        List<KubeObject> objects = new ArrayList<>();
        for (String path : paths) {
            if (path.equals("-")) {
                Path copy = Files.createTempFile("slipway-input", ".yaml");
                try {
                    Files.write(copy, System.in.readAllBytes());
                    objects.addAll(Manifests.under(copy));
                } finally {
                    Files.delete(copy);
                }
            } else {
                objects.addAll(Manifests.under(Path.of(path)));
            }
        }
        return objects;
    }
}
