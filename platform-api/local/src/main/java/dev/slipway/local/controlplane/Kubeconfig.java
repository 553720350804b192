package dev.slipway.local.controlplane;

import dev.slipway.local.process.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** A kubeconfig with one cluster and one user, who shows a token. */
record Kubeconfig(String server, String certificateAuthority, String token) {

    void write(Path file) throws IOException {
        OwnerOnly.write(file, text());
    }

    private String text() {
        return """
                apiVersion: v1
                kind: Config
                current-context: slipway
                clusters:
                - name: slipway
                  cluster:
                    server: %s
                    certificate-authority-data: %s
                users:
                - name: slipway-admin
                  user:
                    token: %s
                contexts:
                - name: slipway
                  context:
                    cluster: slipway
                    user: slipway-admin
                """.formatted(
                        server,
                        Base64.getEncoder().encodeToString(certificateAuthority.getBytes(StandardCharsets.US_ASCII)),
                        token);
    }
}
