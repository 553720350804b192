package dev.slipway.secrets.template;

import dev.slipway.template.FunctionException;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** A JSON Web Key (RFC 7517, 7518, 8037): RSA, EC on the NIST curves, Ed25519. */
final class Jwk {

    private static final Map<String, ASN1ObjectIdentifier> CURVES = Map.of(
            "P-256", SECObjectIdentifiers.secp256r1,
            "P-384", SECObjectIdentifiers.secp384r1,
            "P-521", SECObjectIdentifiers.secp521r1);
    private static final Map<String, Integer> COORDINATES = Map.of("P-256", 32, "P-384", 48, "P-521", 66);

    private final Map<?, ?> members;

    private Jwk(Map<?, ?> members) {
        this.members = members;
    }

    static Jwk of(String json) {
        try {
            if (GoJson.decode(json) instanceof Map<?, ?> object) {
                return new Jwk(object);
            }
        } catch (GoJsonException malformed) {
            // Said below: the parser's words quote the key.
        }
        throw new FunctionException("the value is not a JSON Web Key");
    }

    /** Return the public key as PEM of a SubjectPublicKeyInfo. */
    String publicKey() {
        if (members.containsKey("d")) {
            throw new FunctionException("the JSON Web Key is a private one");
        }
        try {
            SubjectPublicKeyInfo key =
                    switch (text("kty")) {
                        case "RSA" ->
                            new SubjectPublicKeyInfo(
                                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                                    new RSAPublicKey(number("n"), number("e")));
                        case "EC" ->
                            new SubjectPublicKeyInfo(
                                    new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve()), point());
                        default ->
                            new SubjectPublicKeyInfo(
                                    new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519), ed25519("x"));
                    };
            return new PemBlock("PUBLIC KEY", key.getEncoded()).text();
        } catch (IOException | RuntimeException damaged) {
            throw refused(damaged);
        }
    }

    /** Return the private key as PEM of PKCS#8. */
    String privateKey() {
        try {
            PrivateKeyInfo key =
                    switch (text("kty")) {
                        case "RSA" -> KeyForm.rsa(rsa());
                        case "EC" -> pair();
                        default -> edwards();
                    };
            return KeyForm.pem(key);
        } catch (IOException | RuntimeException damaged) {
            throw refused(damaged);
        }
    }

    private static FunctionException refused(Exception problem) {
        return problem instanceof FunctionException known
                ? known
                : new FunctionException("the JSON Web Key is damaged");
    }

    /** Return the key of an elliptic curve, if the public half that is given is its own. */
    private PrivateKeyInfo pair() throws IOException {
        PrivateKeyInfo key = KeyForm.ec(curve(), number("d"));
        byte[] own =
                ECPrivateKey.getInstance(key.parsePrivateKey()).getPublicKey().getBytes();
        if (!Arrays.equals(own, point())) {
            throw new FunctionException("the JSON Web Key's point is not that of its private key");
        }
        return key;
    }

    /** Return the key of Ed25519, if the public half that is given is its own. */
    private PrivateKeyInfo edwards() throws IOException {
        byte[] seed = ed25519("d");
        byte[] own = new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
        if (!Arrays.equals(own, bytes("x"))) {
            throw new FunctionException("the JSON Web Key's \"x\" is not that of its private key");
        }
        return KeyForm.ed25519(seed);
    }

    private RSAPrivateKey rsa() {
        BigInteger d = number("d");
        BigInteger p = number("p");
        BigInteger q = number("q");
        return new RSAPrivateKey(
                number("n"),
                number("e"),
                d,
                p,
                q,
                d.mod(p.subtract(BigInteger.ONE)),
                d.mod(q.subtract(BigInteger.ONE)),
                q.modInverse(p));
    }

    private ASN1ObjectIdentifier curve() {
        ASN1ObjectIdentifier curve = CURVES.get(text("crv"));
        if (curve == null) {
            throw new FunctionException("the JSON Web Key has the unknown curve \"" + text("crv") + "\"");
        }
        return curve;
    }

    private byte[] point() {
        int width = COORDINATES.getOrDefault(text("crv"), 0);
        byte[] point = new byte[1 + 2 * width];
        point[0] = 4;
        byte[] x = bytes("x");
        byte[] y = bytes("y");
        System.arraycopy(x, 0, point, 1 + width - x.length, x.length);
        System.arraycopy(y, 0, point, 1 + 2 * width - y.length, y.length);
        return point;
    }

    private byte[] ed25519(String member) {
        if (!text("kty").equals("OKP") || !text("crv").equals("Ed25519")) {
            throw new FunctionException("a JSON Web Key of type \"" + text("kty") + "\" cannot be read");
        }
        return bytes(member);
    }

    private BigInteger number(String member) {
        return new BigInteger(1, bytes(member));
    }

    private byte[] bytes(String member) {
        if (!members.containsKey(member)) {
            throw new FunctionException(
                    "the JSON Web Key has no \"" + member + "\"" + (member.equals("d") ? ": it is a public key" : ""));
        }
        if (!(members.get(member) instanceof String)) {
            throw new FunctionException("the JSON Web Key's \"" + member + "\" is no text");
        }
        String base64 = text(member).replace('+', '-').replace('/', '_');
        return Base64.getUrlDecoder().decode(base64);
    }

    private String text(String member) {
        return members.get(member) instanceof String text ? text : "";
    }
}
