package dev.slipway.provider.gcp.cloudplatform;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A pair of keys that is made here. Google gets the certificate, whose subject names the owner: that is how a key is found
 * again whose name was never recorded. The private part never travels but to the connection secret.
 */
final class OwnKey {

    private static final String SUBJECT = "CN=slipway-";
    private static final int BITS = 2048;

    /** Google's way to say that a certificate does not end. */
    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    /** Clocks differ. */
    private static final Duration BEFORE = Duration.ofMinutes(5);

    private final KeyPair pair;
    private final byte[] certificate;

    private OwnKey(KeyPair pair, byte[] certificate) {
        this.pair = pair;
        this.certificate = certificate;
    }

    static OwnKey make(String ownerUid) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            X500Name subject = new X500Name(SUBJECT + ownerUid);
            Instant now = Instant.now();
            X509CertificateHolder holder = new JcaX509v3CertificateBuilder(
                            subject,
                            BigInteger.valueOf(now.toEpochMilli()),
                            Date.from(now.minus(BEFORE)),
                            Date.from(NEVER),
                            subject,
                            pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
            return new OwnKey(pair, pem("CERTIFICATE", holder.getEncoded()).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException e) {
            throw new IllegalStateException("every Java runtime has RSA", e);
        }
    }

    /** Return whether a certificate, as Google hands it out, names the owner. */
    static boolean isOf(String ownerUid, byte[] pem) {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
            return certificate.getSubjectX500Principal().getName().equals(SUBJECT + ownerUid);
        } catch (CertificateException notOurs) {
            return false;
        }
    }

    /** Return the certificate in PEM. */
    byte[] certificate() {
        return certificate.clone();
    }

    /** Return the file that Google's client libraries read, for a key of that path. */
    Redacted<String> file(String path, String project, String email, String accountNumber) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("type", "service_account");
        file.put("project_id", project);
        file.put("private_key_id", path.substring(path.lastIndexOf('/') + 1));
        file.put("private_key", pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        file.put("client_email", email);
        file.put("client_id", accountNumber);
        file.put("auth_uri", "https://accounts.google.com/o/oauth2/auth");
        file.put("token_uri", "https://oauth2.googleapis.com/token");
        file.put("universe_domain", "googleapis.com");
        return Redacted.of(Json.toJson(file));
    }

    private static String pem(String what, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
