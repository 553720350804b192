package dev.slipway.delivery.source;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the YAML that a tool prints. Helm says of each document which template it comes from. */
final class ToolOutput {

    private static final String MARK = "# Source: ";

    private ToolOutput() {}

    /** Return the objects; {@code origin} is where those come from that do not say. */
    static List<Manifest> read(String yaml, String origin) {
        List<Manifest> manifests = new ArrayList<>();
        String last = origin;
        for (YamlDocument document : YamlDocument.split(yaml)) {
            last = template(document.text(), origin).orElse(last);
            try {
                manifests.addAll(ManifestFile.rendered(last, document.text()));
            } catch (FaultException broken) {
                throw new FaultException(
                        Fault.INVALID, last + ": failed to unmarshal manifest: " + broken.explanation(), broken);
            }
        }
        return manifests;
    }

    /** The chart's own name comes first, which in the repository is the directory. */
    private static Optional<String> template(String document, String origin) {
        return document.lines()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .map(line -> line.substring(MARK.length()).strip())
                .map(path -> path.substring(path.indexOf('/') + 1))
                .map(path -> origin.isEmpty() ? path : origin + "/" + path);
    }
}
