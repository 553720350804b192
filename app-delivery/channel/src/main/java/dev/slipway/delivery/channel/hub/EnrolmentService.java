package dev.slipway.delivery.channel.hub;

import com.google.protobuf.ByteString;
import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.channel.pki.Authorities;
import dev.slipway.delivery.channel.pki.Encoding;
import dev.slipway.kernel.outcome.FaultException;
import io.grpc.stub.StreamObserver;
import io.slipway.channel.v1.Certificate;
import io.slipway.channel.v1.EnrolRequest;
import io.slipway.channel.v1.EnrolmentGrpc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody without a certificate may ask for: one, for a token. */
final class EnrolmentService extends EnrolmentGrpc.EnrolmentImplBase {

    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentService.class);

    private final Registrations registrations;

    EnrolmentService(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public void enrol(EnrolRequest request, StreamObserver<Certificate> answer) {
        try {
            var certificate = registrations.enrol(
                    request.getCluster(),
                    request.getToken(),
                    request.getRequest().toByteArray());
            LOG.info("agent of cluster {} enrolled", request.getCluster());
            answer.onNext(of(certificate, registrations.authorities()));
            answer.onCompleted();
        } catch (FaultException fault) {
            LOG.warn("an agent was not enrolled: {}", fault.explanation());
            answer.onError(Statuses.of(fault).asRuntimeException());
        }
    }

    /** With it an agent is told whom to trust from now on. */
    static Certificate of(java.security.cert.X509Certificate certificate, Authorities authorities) {
        return Certificate.newBuilder()
                .setCertificate(ByteString.copyFrom(Encoding.der(certificate)))
                .addAllAuthorities(authorities.fingerprints())
                .build();
    }
}
