package dev.slipway.delivery.channel.hub;

import dev.slipway.delivery.channel.pki.Authorities;
import dev.slipway.delivery.channel.pki.Authority;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.AdvancedTlsX509TrustManager;
import io.grpc.util.AdvancedTlsX509TrustManager.Verification;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What the hub shows in a handshake and whom it lets in; both may change while it listens. */
final class HubTls {

    private static final Duration LIFETIME = Duration.ofDays(730);

    private final InstantSource clock;
    private final AdvancedTlsX509KeyManager identity = new AdvancedTlsX509KeyManager();
    private final AdvancedTlsX509TrustManager trust;
    private List<String> known = List.of();
    private @Nullable X509Certificate shown;

    HubTls(InstantSource clock) {
        this.clock = clock;
        try {
            this.trust = AdvancedTlsX509TrustManager.newBuilder()
                    .setVerification(Verification.CERTIFICATE_ONLY_VERIFICATION)
                    .build();
        } catch (GeneralSecurityException e) {
            throw failed(e);
        }
    }

    SslContext context() {
        try {
            return GrpcSslContexts.configure(SslContextBuilder.forServer(identity))
                    .trustManager(trust)
                    .clientAuth(ClientAuth.OPTIONAL)
                    .protocols("TLSv1.3")
                    .build();
        } catch (SSLException e) {
            throw failed(e);
        }
    }

    /** Use these authorities for handshakes from now on; connections that are open stay. */
    synchronized void use(Authorities authorities) {
        X509Certificate serving = authorities.serving().certificate();
        List<String> accepted = authorities.fingerprints();
        try {
            if (!accepted.equals(known)) {
                trust.updateTrustCredentials(authorities.accepted().toArray(X509Certificate[]::new));
                known = accepted;
            }
            if (!serving.equals(shown)) {
                Authority.Issued own = authorities.serving().forHub(clock.instant(), LIFETIME);
                identity.updateIdentityCredentials(
                        new X509Certificate[] {own.certificate(), serving},
                        own.key().reveal());
                shown = serving;
            }
        } catch (GeneralSecurityException | IOException e) {
            throw failed(e);
        }
    }

    private static FaultException failed(Exception e) {
        return new FaultException(Fault.INTERNAL, "TLS cannot be set up: " + e.getMessage(), e);
    }
}
