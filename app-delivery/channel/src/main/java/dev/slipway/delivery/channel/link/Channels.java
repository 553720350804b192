package dev.slipway.delivery.channel.link;

import dev.slipway.delivery.channel.pki.Authority;
import dev.slipway.delivery.channel.pki.PinnedTrust;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Connections to the hub, TLS 1.3 to the pinned authority only; its failures in words. */
final class Channels {

    private static final int LARGEST_MESSAGE = 8 * 1024 * 1024;
    private static final long KEEP_ALIVE_SECONDS = 20;

    private Channels() {}

    static ManagedChannel open(LinkSettings settings, Credentials credentials) {
        return open(settings, credentials, credentials.authorities());
    }

    /** @param trusted authorities besides the one that the settings name */
    static ManagedChannel open(LinkSettings settings, @Nullable Credentials credentials, Collection<String> trusted) {
        SslContextBuilder tls = GrpcSslContexts.forClient()
                .trustManager(new PinnedTrust(settings.fingerprint(), trusted))
                .protocols("TLSv1.3");
        if (credentials != null) {
            tls.keyManager(credentials.key().reveal(), credentials.certificate());
        }
        try {
            return NettyChannelBuilder.forTarget("dns:///" + settings.target())
                    .overrideAuthority(Authority.HUB_NAME)
                    .sslContext(tls.build())
                    .maxInboundMessageSize(LARGEST_MESSAGE)
                    .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                    .keepAliveTimeout(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                    .disableRetry()
                    .build();
        } catch (SSLException e) {
            throw new FaultException(Fault.INTERNAL, "TLS cannot be set up: " + e.getMessage(), e);
        }
    }

    static FaultException fault(String target, StatusRuntimeException failure) {
        return fault(target, failure.getStatus(), failure);
    }

    static FaultException fault(String target, Status status, Throwable cause) {
        Fault fault =
                switch (status.getCode()) {
                    case UNAUTHENTICATED, PERMISSION_DENIED -> Fault.DENIED;
                    case INVALID_ARGUMENT -> Fault.INVALID;
                    case NOT_FOUND -> Fault.NOT_FOUND;
                    case RESOURCE_EXHAUSTED -> Fault.QUOTA;
                    default -> Fault.UNAVAILABLE;
                };
        String said = status.getDescription() == null ? status.getCode().name() : status.getDescription();
        return new FaultException(fault, "hub " + target + ": " + said + reason(status.getCause()), cause);
    }

    /** TLS hides what is wrong with a certificate behind its own words. */
    private static String reason(@Nullable Throwable cause) {
        Throwable deepest = cause;
        while (deepest != null && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest == null || deepest.getMessage() == null ? "" : ": " + deepest.getMessage();
    }
}
