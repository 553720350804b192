package dev.slipway.delivery.channel.link;

import com.google.protobuf.ByteString;
import dev.slipway.delivery.channel.pki.Encoding;
import dev.slipway.delivery.channel.pki.KeyRequest;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.slipway.channel.v1.EnrolRequest;
import io.slipway.channel.v1.EnrolmentGrpc;
import io.slipway.channel.v1.HubGrpc;
import io.slipway.channel.v1.RenewRequest;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Gets certificates: the first one for a token, others for the one before. The key is stored before it is asked with, so
 * that an agent that dies meanwhile can ask the same again and is answered, although the token is spent.
 */
final class Enroller {

    private static final long PATIENCE_SECONDS = 20;

    private final LinkSettings settings;
    private final CredentialStore store;

    Enroller(LinkSettings settings, CredentialStore store) {
        this.settings = settings;
        this.store = store;
    }

    /** Return the credentials that the token was good for; they are stored. */
    Credentials enrol(Redacted<String> token) {
        KeyRequest request = store.asking().map(KeyRequest::of).orElseGet(this::newKey);
        List<String> trusted = store.load().map(Credentials::authorities).orElse(List.of());
        ManagedChannel channel = Channels.open(settings, null, trusted);
        try {
            var answer = EnrolmentGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .enrol(EnrolRequest.newBuilder()
                            .setCluster(settings.cluster())
                            .setToken(token.reveal())
                            .setRequest(ByteString.copyFrom(request.request()))
                            .build());
            return stored(answer, request);
        } catch (StatusRuntimeException failure) {
            throw Channels.fault(settings.target(), failure);
        } finally {
            channel.shutdownNow();
        }
    }

    private KeyRequest newKey() {
        KeyRequest made = KeyRequest.make();
        store.saveAsking(made.key());
        return made;
    }

    /** Return new credentials for the same agent; they are stored. */
    Credentials renew(ManagedChannel channel) {
        KeyRequest request = KeyRequest.make();
        try {
            var answer = HubGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .renew(RenewRequest.newBuilder()
                            .setRequest(ByteString.copyFrom(request.request()))
                            .build());
            return stored(answer, request);
        } catch (StatusRuntimeException failure) {
            throw Channels.fault(settings.target(), failure);
        }
    }

    private Credentials stored(io.slipway.channel.v1.Certificate answer, KeyRequest request) throws FaultException {
        var certificate = Encoding.certificate(answer.getCertificate().toByteArray());
        Credentials credentials = new Credentials(certificate, request.key(), answer.getAuthoritiesList());
        store.save(credentials);
        return credentials;
    }
}
