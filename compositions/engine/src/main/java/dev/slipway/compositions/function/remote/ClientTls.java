package dev.slipway.compositions.function.remote;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import io.grpc.ChannelCredentials;
import io.grpc.TlsChannelCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Secret of type {@code kubernetes.io/tls} holds, in PEM: the authority that the function's certificate must come
 * from, and our own certificate and key. Each may be absent: then the system's authorities are trusted, and we show none.
 */
public record ClientTls(
        @Nullable Redacted<byte[]> authority,
        @Nullable Redacted<byte[]> certificate,
        @Nullable Redacted<byte[]> key) {

    public static ClientTls of(ConnectionDetails secret) {
        return new ClientTls(
                present(secret.get("ca.crt")), present(secret.get("tls.crt")), present(secret.get("tls.key")));
    }

    private static @Nullable Redacted<byte[]> present(Optional<Redacted<byte[]>> value) {
        return value.filter(bytes -> bytes.reveal().length > 0).orElse(null);
    }

    ChannelCredentials credentials() {
        TlsChannelCredentials.Builder credentials = TlsChannelCredentials.newBuilder();
        try {
            if (authority != null) {
                credentials.trustManager(new ByteArrayInputStream(authority.reveal()));
            }
            if (certificate != null && key != null) {
                credentials.keyManager(
                        new ByteArrayInputStream(certificate.reveal()),
                        new ByteArrayInputStream(PrivateKeyPem.pkcs8(key.reveal())));
            }
        } catch (IOException problem) {
            throw new FaultException(
                    Fault.INVALID, "the Secret with the function's certificates cannot be read as PEM", problem);
        }
        return credentials.build();
    }
}
