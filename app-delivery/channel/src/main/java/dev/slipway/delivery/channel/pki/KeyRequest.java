package dev.slipway.delivery.channel.pki;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/**
 * A new key and the request for a certificate for it. The key never leaves the process that made it, but for the Secret
 * that its owner keeps it in.
 *
 * @param request PKCS 10, DER; its subject says nothing, as the authority decides who somebody is
 */
public record KeyRequest(Redacted<PrivateKey> key, byte[] request) {

    static final String SIGNATURE = "SHA256withECDSA";

    private static final String CURVE = "secp256r1";

    public static KeyRequest make() {
        KeyPair pair = keyPair();
        return of(Redacted.of(pair.getPrivate()), pair.getPublic());
    }

    /** Return a request for a key that was made before. */
    public static KeyRequest of(Redacted<PrivateKey> key) {
        return of(key, publicKey((ECPrivateKey) key.reveal()));
    }

    private static KeyRequest of(Redacted<PrivateKey> key, PublicKey publicKey) {
        try {
            byte[] request = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=agent"), publicKey)
                    .build(new JcaContentSignerBuilder(SIGNATURE).build(key.reveal()))
                    .getEncoded();
            return new KeyRequest(key, request);
        } catch (IOException | OperatorCreationException e) {
            throw new FaultException(Fault.INTERNAL, "no certificate could be asked for: " + e.getMessage(), e);
        }
    }

    /** The public point is the generator times the private number. */
    private static PublicKey publicKey(ECPrivateKey key) {
        try {
            var point = ECNamedCurveTable.getParameterSpec(CURVE)
                    .getG()
                    .multiply(key.getS())
                    .normalize();
            var w = new ECPoint(
                    point.getAffineXCoord().toBigInteger(),
                    point.getAffineYCoord().toBigInteger());
            return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(w, key.getParams()));
        } catch (GeneralSecurityException e) {
            throw new FaultException(Fault.INVALID, "the key is not one of P-256", e);
        }
    }

    static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }
}
