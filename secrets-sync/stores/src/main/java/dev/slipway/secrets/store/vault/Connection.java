package dev.slipway.secrets.store.vault;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.github.jopenlibs.vault.Vault;
import io.github.jopenlibs.vault.VaultConfig;
import io.github.jopenlibs.vault.VaultException;
import java.net.http.HttpClient;

/** The way to a server; left to itself, the driver would make a new one for every call. */
record Connection(Server server, HttpClient http) {

    private static final int SECONDS = 10;

    String address() {
        return server.address();
    }

    /** Return a client that sends this token, or none when it is empty; {@code engine} is 1 for paths as they are. */
    Vault client(String token, String namespace, int engine, int mountDepth) {
        try {
            VaultConfig config = new VaultConfig()
                    .environmentLoader(new NoEnvironment())
                    .address(server.address())
                    .engineVersion(engine)
                    .prefixPathDepth(mountDepth)
                    .openTimeout(SECONDS)
                    .readTimeout(SECONDS)
                    .httpClient(http);
            if (!token.isEmpty()) {
                config.token(token);
            }
            if (!namespace.isEmpty()) {
                config.nameSpace(namespace);
            }
            return Vault.create(config.build());
        } catch (VaultException unusable) {
            throw new FaultException(
                    Fault.INVALID,
                    "the connection to " + server.address() + " cannot be set up: " + unusable.getMessage());
        }
    }
}
