package dev.slipway.delivery.channel.pki;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * Who an agent is: the agent of a cluster, by one registration. A registration that is deleted and made again is another
 * one, so that certificates of the former are worth nothing.
 *
 * @param registration the UID of the registration
 */
public record AgentId(String cluster, String registration) {

    private static final String ORGANISATION = "slipway:agents";

    X500Name subject() {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, ORGANISATION)
                .addRDN(BCStyle.OU, registration)
                .addRDN(BCStyle.CN, cluster)
                .build();
    }

    /** Return whom the certificate is for; fails with DENIED when it is not an agent's. Its signature was checked before. */
    public static AgentId of(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        if (!ORGANISATION.equals(one(subject, BCStyle.O))) {
            throw new FaultException(Fault.DENIED, "the certificate is not an agent's");
        }
        return new AgentId(one(subject, BCStyle.CN), one(subject, BCStyle.OU));
    }

    private static String one(X500Name subject, org.bouncycastle.asn1.ASN1ObjectIdentifier attribute) {
        RDN[] found = subject.getRDNs(attribute);
        return found.length == 1 ? IETFUtils.valueToString(found[0].getFirst().getValue()) : "";
    }
}
