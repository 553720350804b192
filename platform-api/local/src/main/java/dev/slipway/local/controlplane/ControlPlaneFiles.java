package dev.slipway.local.controlplane;

import dev.slipway.local.process.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a control plane needs on disk before it starts; made once, then kept. */
record ControlPlaneFiles(Path directory) {

    /** The administrator's token; it gives every right on this control plane. */
    String token() throws IOException {
        return OwnerOnly.secret(directory.resolve("admin.token"));
    }

    /** The API server's list of tokens, with the administrator in the group that RBAC does not ask. */
    Path tokens() throws IOException {
        var file = directory.resolve("tokens.csv");
        if (!Files.exists(file)) {
            OwnerOnly.write(file, token() + ",slipway-admin,slipway-admin,system:masters\n");
        }
        return file;
    }

    Path serviceAccountKey() throws IOException {
        var file = directory.resolve("sa.key");
        if (!Files.exists(file)) {
            OwnerOnly.write(file, privateKey());
        }
        return file;
    }

    Path certificates() {
        return directory.resolve("certs");
    }

    Path certificate() {
        return certificates().resolve("apiserver.crt");
    }

    Path kubeconfig() {
        return directory.resolve("kubeconfig");
    }

    Path auditLog() {
        return directory.resolve("audit.log");
    }

    Path auditPolicy() throws IOException {
        var file = directory.resolve("audit-policy.yaml");
        Files.writeString(file, """
                apiVersion: audit.k8s.io/v1
                kind: Policy
                omitStages: [RequestReceived, ResponseStarted]
                rules:
                - level: Metadata
                """);
        return file;
    }

    private static String privateKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var encoded = generator.generateKeyPair().getPrivate().getEncoded();
            var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN PRIVATE KEY-----\n" + lines.encodeToString(encoded) + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
