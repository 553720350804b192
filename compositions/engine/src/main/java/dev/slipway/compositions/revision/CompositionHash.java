package dev.slipway.compositions.revision;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.template.yaml.GoYaml;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash by which a revision is named and found: SHA-256 over the YAML of the composition's labels, annotations and
 * spec, as in Crossplane ({@code Composition.Hash}), so that its revisions are recognised here.
 */
final class CompositionHash {

    private static final int LABEL_LENGTH = 63;
    private static final int SUFFIX_LENGTH = 7;

    private final String hex;

    private CompositionHash(String hex) {
        this.hex = hex;
    }

    static CompositionHash of(KubeObject composition) {
        MessageDigest digest = sha256();
        digest.update(yaml(composition, "metadata", "labels"));
        digest.update(yaml(composition, "metadata", "annotations"));
        digest.update(yaml(composition, "spec"));
        return new CompositionHash(HexFormat.of().formatHex(digest.digest()));
    }

    private static byte[] yaml(KubeObject composition, String... path) {
        String text = composition.at(path).map(GoYaml::write).orElse("null\n");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Return what fits into a label. */
    String label() {
        return hex.substring(0, LABEL_LENGTH);
    }

    /** Return what ends the name of a revision. */
    String suffix() {
        return hex.substring(0, SUFFIX_LENGTH);
    }
}
