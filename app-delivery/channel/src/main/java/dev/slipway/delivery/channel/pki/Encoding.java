package dev.slipway.delivery.channel.pki;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Certificates and keys as bytes, and as the PEM that Secrets of type {@code kubernetes.io/tls} hold. */
public final class Encoding {

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";

    private Encoding() {}

    public static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that cannot be written", e);
        }
    }

    /** Return the certificate; fails with INVALID when the bytes are none, in DER or PEM. */
    public static X509Certificate certificate(byte[] bytes) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException e) {
            throw new FaultException(Fault.INVALID, "not a certificate", e);
        }
    }

    public static String pem(X509Certificate certificate) {
        return pem(CERTIFICATE, der(certificate));
    }

    /** Return the key in PEM, for the Secret that it is kept in. */
    public static Redacted<String> pem(Redacted<PrivateKey> key) {
        return key.map(plain -> pem(KEY, plain.getEncoded()));
    }

    private static String pem(String type, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    }

    /** Return the key; fails with INVALID when the text holds none. */
    public static Redacted<PrivateKey> key(Redacted<String> pem) {
        String body = pem.reveal().replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            byte[] bytes = Base64.getDecoder().decode(body.getBytes(StandardCharsets.US_ASCII));
            return Redacted.of(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // The cause may quote the key.
            throw new FaultException(Fault.INVALID, "not a private key in PEM");
        }
    }
}
