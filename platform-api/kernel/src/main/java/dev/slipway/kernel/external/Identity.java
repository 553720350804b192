package dev.slipway.kernel.external;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names an external resource for ever: the same owner gives the same identity after any crash, so that creating it
 * again finds the first one. {@code externalName} is empty while the provider has still to choose the name; then the
 * owner tag finds the resource.
 */
public record Identity(String externalName, String ownerUid, Map<String, String> tags) {

    /** The tag that names the Kubernetes object which owns the resource. */
    public static final String OWNER_TAG = "slipway.dev/owner-uid";

    public Identity {
        Map<String, String> all = new TreeMap<>(tags);
        all.put(OWNER_TAG, ownerUid);
        tags = Map.copyOf(all);
    }

    public static Identity of(String externalName, String ownerUid) {
        return new Identity(externalName, ownerUid, Map.of());
    }

    /** Return the same identity under the name that the provider gave. */
    public Identity named(String name) {
        return new Identity(name, ownerUid, tags);
    }

    /**
     * Return the client token of an operation: 64 hexadecimal digits, the same for every attempt of the same
     * generation, so that a provider which knows client tokens does the work once.
     */
    public String clientToken(String operation, long generation) {
        String text = ownerUid + "/" + operation + "/" + generation;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
