package dev.slipway.delivery.channel.hub;

import dev.slipway.delivery.channel.pki.AgentId;
import dev.slipway.kernel.outcome.FaultException;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** Finds out who calls, from the certificate that was verified in the handshake, and lets in who is registered. */
final class Identification implements ServerInterceptor {

    static final Context.Key<AgentId> AGENT = Context.key("agent");

    private final Members members;

    Identification(Members members) {
        this.members = members;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        try {
            Optional<AgentId> agent = peer(call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION));
            if (agent.isEmpty()) {
                return refuse(
                        call, Status.UNAUTHENTICATED.withDescription("an agent shows its certificate; enrol first"));
            }
            if (!members.has(agent.get())) {
                return refuse(
                        call,
                        Status.PERMISSION_DENIED.withDescription("the agent of cluster "
                                + agent.get().cluster()
                                + " is not registered any more; enrol it with a new token"));
            }
            return Contexts.interceptCall(Context.current().withValue(AGENT, agent.get()), call, headers, next);
        } catch (FaultException fault) {
            return refuse(call, Statuses.of(fault));
        }
    }

    private static Optional<AgentId> peer(@Nullable SSLSession session) {
        if (session == null) {
            return Optional.empty();
        }
        try {
            return Arrays.stream(session.getPeerCertificates())
                    .limit(1)
                    .filter(X509Certificate.class::isInstance)
                    .map(shown -> AgentId.of((X509Certificate) shown))
                    .findFirst();
        } catch (SSLPeerUnverifiedException anonymous) {
            return Optional.empty();
        }
    }

    private static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, Status status) {
        call.close(status, new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
