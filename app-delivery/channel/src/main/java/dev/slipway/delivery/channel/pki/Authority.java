package dev.slipway.delivery.channel.pki;

import dev.slipway.delivery.channel.Digests;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/**
 * The hub's own certificate authority. It signs for agents, who may then only be clients, and for the hub, which alone is
 * a server.
 */
public final class Authority {

    /** The one name of every hub in its certificate: agents know their hub by its authority, whatever its address is. */
    public static final String HUB_NAME = "slipway-hub";

    private static final Duration LIFETIME = Duration.ofDays(3650);
    /** Certificates hold from so long before they are made, for clocks that are behind. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    private static final X500Name NAME = new X500Name("O=slipway,CN=slipway agents");
    private static final int SERIAL_BITS = 127;
    private static final int LARGEST_REQUEST = 8 * 1024;

    private final X509Certificate certificate;
    private final Redacted<PrivateKey> key;
    private final SecureRandom random = new SecureRandom();

    public Authority(X509Certificate certificate, Redacted<PrivateKey> key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** Return a new authority. */
    public static Authority make(Instant now) {
        KeyPair pair = KeyRequest.keyPair();
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    NAME,
                    new BigInteger(SERIAL_BITS, new SecureRandom()),
                    Date.from(now.minus(SKEW)),
                    Date.from(now.plus(LIFETIME)),
                    NAME,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new Authority(signed(builder, pair.getPrivate()), Redacted.of(pair.getPrivate()));
        } catch (IOException e) {
            throw unsigned(e);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    Redacted<PrivateKey> key() {
        return key;
    }

    /** Return what agents are told to trust: the SHA-256 of the authority's certificate. */
    public String fingerprint() {
        return fingerprint(certificate);
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return Digests.of(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that cannot be written", e);
        }
    }

    /** A key with a certificate of this authority. */
    public record Issued(X509Certificate certificate, Redacted<PrivateKey> key) {}

    /** Return a certificate for the hub itself, with a key that lives only here. */
    public Issued forHub(Instant now, Duration lifetime) {
        KeyPair pair = KeyRequest.keyPair();
        GeneralNames names = new GeneralNames(new GeneralName(GeneralName.dNSName, HUB_NAME));
        try {
            X509v3CertificateBuilder builder =
                    builder(new X500Name("O=slipway,CN=" + HUB_NAME), pair.getPublic(), now, lifetime);
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, names);
            return new Issued(signed(builder, key.reveal()), Redacted.of(pair.getPrivate()));
        } catch (IOException e) {
            throw unsigned(e);
        }
    }

    /**
     * Return a certificate for the key of the request. Only the key is taken from the request: whoever asks does not say
     * who they are.
     *
     * @throws FaultException INVALID when the request is none, or was not made with its key
     */
    public X509Certificate forAgent(AgentId agent, byte[] request, Instant now, Duration lifetime) {
        PublicKey asked = publicKey(request);
        try {
            X509v3CertificateBuilder builder = builder(agent.subject(), asked, now, lifetime);
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
            return signed(builder, key.reveal());
        } catch (IOException e) {
            throw unsigned(e);
        }
    }

    /** Return the key that the request asks a certificate for; fails with INVALID as {@link #forAgent} does. */
    public static PublicKey publicKey(byte[] request) {
        if (request.length > LARGEST_REQUEST) {
            throw new FaultException(Fault.INVALID, "the request for a certificate is too large");
        }
        try {
            var asked = new JcaPKCS10CertificationRequest(request);
            PublicKey key = asked.getPublicKey();
            ContentVerifierProvider verifier = new JcaContentVerifierProviderBuilder().build(key);
            if (!(key instanceof ECPublicKey ec)
                    || ec.getParams().getCurve().getField().getFieldSize() < 256
                    || !asked.isSignatureValid(verifier)) {
                throw new FaultException(
                        Fault.INVALID, "the request for a certificate is not signed with an elliptic key of its own");
            }
            return key;
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | IllegalArgumentException e) {
            throw new FaultException(Fault.INVALID, "the request for a certificate cannot be read", e);
        }
    }

    private X509v3CertificateBuilder builder(X500Name subject, PublicKey of, Instant now, Duration lifetime)
            throws IOException {
        Instant end = now.plus(lifetime);
        Instant last = certificate.getNotAfter().toInstant();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(SERIAL_BITS, random),
                Date.from(now.minus(SKEW)),
                Date.from(end.isAfter(last) ? last : end),
                subject,
                of);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        return builder;
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(KeyRequest.SIGNATURE).build(key)));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw unsigned(e);
        }
    }

    private static FaultException unsigned(Exception e) {
        return new FaultException(Fault.INTERNAL, "no certificate could be made: " + e.getMessage(), e);
    }
}
