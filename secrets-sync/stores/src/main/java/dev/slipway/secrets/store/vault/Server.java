package dev.slipway.secrets.store.vault;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import io.github.jopenlibs.vault.SslConfig;
import io.github.jopenlibs.vault.VaultException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server and how it is reached; {@code authorities} is PEM, empty for those that the machine trusts. */
record Server(
        String address,
        String namespace,
        String authorities,
        @Nullable ClientCertificate certificate,
        Customs customs) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What this end of the connection shows. */
    record ClientCertificate(Redacted<String> certificate, Redacted<String> key) {}

    /**
     * What every request carries besides.
     *
     * @param consistent whether a replica waits until it has what was written by us
     * @param forwarded whether a replica that is behind passes a request on
     */
    record Customs(Map<String, String> headers, boolean consistent, boolean forwarded) {

        static final Customs NONE = new Customs(Map.of(), false, false);

        Customs {
            headers = Map.copyOf(headers);
        }

        @Override
        public String toString() {
            return "headers " + headers.keySet();
        }
    }

    /** Return the same server as reached with that certificate. */
    Server with(ClientCertificate other) {
        return new Server(address, namespace, authorities, other, customs);
    }

    /** Return the way there, which many calls share. */
    Connection connect() {
        try {
            HttpClient.Builder http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
            Optional.ofNullable(ssl().getSslContext()).ifPresent(http::sslContext);
            return new Connection(this, new CustomizedHttp(http.build(), customs));
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
