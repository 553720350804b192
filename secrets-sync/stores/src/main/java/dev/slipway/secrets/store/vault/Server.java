package dev.slipway.secrets.store.vault;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import io.github.jopenlibs.vault.SslConfig;
import io.github.jopenlibs.vault.Vault;
import io.github.jopenlibs.vault.VaultConfig;
import io.github.jopenlibs.vault.VaultException;
import org.jspecify.annotations.Nullable;

/** A server and how it is reached; {@code authorities} is PEM, empty for those that the machine trusts. */
record Server(
        String address,
        String namespace,
        String authorities,
        @Nullable ClientCertificate certificate) {

    private static final int SECONDS = 10;

    /** What this end of the connection shows. */
    record ClientCertificate(Redacted<String> certificate, Redacted<String> key) {}

    /** Return a client that sends this token, or none when it is empty; {@code engine} is 1 for paths as they are. */
    Vault client(String token, String itsNamespace, int engine, int mountDepth) {
        try {
            VaultConfig config = new VaultConfig()
                    .environmentLoader(new NoEnvironment())
                    .address(address)
                    .engineVersion(engine)
                    .prefixPathDepth(mountDepth)
                    .openTimeout(SECONDS)
                    .readTimeout(SECONDS)
                    .sslConfig(ssl());
            if (!token.isEmpty()) {
                config.token(token);
            }
            if (!itsNamespace.isEmpty()) {
                config.nameSpace(itsNamespace);
            }
            return Vault.create(config.build());
        } catch (VaultException unusable) {
            throw new FaultException(
                    Fault.INVALID, "the connection to " + address + " cannot be set up: " + unusable.getMessage());
        }
    }

    private SslConfig ssl() throws VaultException {
        SslConfig ssl = new SslConfig();
        if (!authorities.isEmpty()) {
            ssl.pemUTF8(authorities);
        }
        if (certificate != null) {
            ssl.clientPemUTF8(certificate.certificate().reveal());
            ssl.clientKeyPemUTF8(certificate.key().reveal());
        }
        return ssl.build();
    }
}
