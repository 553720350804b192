package dev.slipway.runtime.kube;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Where programs that are not part of this process reach the API server.
 *
 * @param authority the certificate that it is checked against, in PEM; empty to trust what the machine trusts
 */
public record ClusterAddress(String url, String authority) {

    private static final String PEM = "-----";

    /** Return the address by which it is reached from here. */
    public static ClusterAddress of(Kube kube) {
        return of(kube.client().getConfiguration());
    }

    /** In a pod, the certificate is a file. */
    static ClusterAddress of(Config config) {
        return new ClusterAddress(config.getMasterUrl(), authority(config));
    }

    private static String authority(Config config) {
        String data = config.getCaCertData();
        if (data != null && !data.isBlank()) {
            return data.startsWith(PEM) ? data : new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
        }
        String file = config.getCaCertFile();
        if (file == null || file.isBlank()) {
            return "";
        }
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the API server's certificate cannot be read: " + file, e);
        }
    }
}
