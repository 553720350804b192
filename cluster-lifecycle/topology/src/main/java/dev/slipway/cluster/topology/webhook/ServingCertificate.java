package dev.slipway.cluster.topology.webhook;

import dev.slipway.template.sprig.pki.Authority;
import dev.slipway.template.sprig.pki.CertificateRequest;
import dev.slipway.template.sprig.pki.IssuedCertificate;
import dev.slipway.template.sprig.pki.PrivateKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of a server for itself, in PEM, and TLS with it: as the server, and as whoever trusts it only. */
record ServingCertificate(String certificate, SSLContext server, SSLContext client, X509Certificate parsed) {

    private static final Duration VALID = Duration.ofDays(3650);

    /** Make one that lasts longer than any process. */
    static IssuedCertificate made(String host, Clock clock) {
        boolean address = host.matches("[0-9.]+") || host.contains(":");
        SecureRandom random = new SecureRandom();
        CertificateRequest request = new CertificateRequest(
                host, address ? List.of(host) : List.of(), address ? List.of() : List.of(host), VALID, true);
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"), random);
            return new Authority(clock, random).selfSigned(request, keys.generateKeyPair());
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("a serving certificate cannot be made", problem);
        }
    }

    /** Read a certificate and its key; what is none is an IllegalArgumentException. */
    static ServingCertificate of(IssuedCertificate issued) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(issued.certificate().getBytes(StandardCharsets.UTF_8)));
            KeyPair key = PrivateKeys.parse(issued.key());
            return new ServingCertificate(
                    issued.certificate(), serving(certificate, key), trusting(certificate), certificate);
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalArgumentException("the serving certificate or its key cannot be read", problem);
        }
    }

    private static SSLContext serving(X509Certificate certificate, KeyPair key)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("serving", key.getPrivate(), new char[0], new X509Certificate[] {certificate});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, new SecureRandom());
        return context;
    }

    private static SSLContext trusting(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("serving", certificate);
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), new SecureRandom());
        return context;
    }

    /** Return whether it is good for a year still. */
    boolean lasts(Clock clock) {
        return parsed.getNotAfter().toInstant().isAfter(clock.instant().plus(Duration.ofDays(365)));
    }
}
