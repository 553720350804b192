package dev.slipway.template.sprig.pki;

import dev.slipway.template.FunctionException;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** Private keys: made, written as the PEM that Go writes for their kind, and read from any such PEM. */
public final class PrivateKeys {

    /** RFC 8410. */
    static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

    private static final String SUFFIX = " PRIVATE KEY";

    private PrivateKeys() {}

    public static KeyPair generate(String algorithm, int bits, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (!algorithm.equals("Ed25519")) {
                generator.initialize(bits, random);
            } else {
                generator.initialize(java.security.spec.NamedParameterSpec.ED25519, random);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException problem) {
            throw new FunctionException("failed to generate private key: " + problem.getMessage());
        }
    }

    /** Return the key as PKCS#1 for RSA, SEC 1 for EC, OpenSSL's form for DSA, and PKCS#8 for others. */
    public static String pem(KeyPair pair) {
        try {
            return switch (pair.getPrivate().getAlgorithm().toUpperCase(Locale.ROOT)) {
                case "RSA" ->
                    new Pem("RSA PRIVATE KEY", inner(pair.getPrivate()).getEncoded()).text();
                case "EC" -> new Pem("EC PRIVATE KEY", sec1(pair).getEncoded()).text();
                case "DSA" -> new Pem("DSA PRIVATE KEY", dsa(pair).getEncoded()).text();
                default -> new Pem("PRIVATE KEY", pair.getPrivate().getEncoded()).text();
            };
        } catch (IOException problem) {
            throw new IllegalStateException("a key that was just made cannot be written", problem);
        }
    }

    private static ASN1Object inner(PrivateKey key) throws IOException {
        return PrivateKeyInfo.getInstance(key.getEncoded()).parsePrivateKey().toASN1Primitive();
    }

    private static ASN1Object sec1(KeyPair pair) throws IOException {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded());
        ECPrivateKey bare = ECPrivateKey.getInstance(info.parsePrivateKey());
        SubjectPublicKeyInfo publicKey =
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        int bits = ((java.security.interfaces.ECPrivateKey) pair.getPrivate())
                .getParams()
                .getOrder()
                .bitLength();
        return new ECPrivateKey(
                bits,
                bare.getKey(),
                publicKey.getPublicKeyData(),
                info.getPrivateKeyAlgorithm().getParameters());
    }

    private static ASN1Object dsa(KeyPair pair) {
        DSAPrivateKey key = (DSAPrivateKey) pair.getPrivate();
        BigInteger[] numbers = {
            BigInteger.ZERO,
            key.getParams().getP(),
            key.getParams().getQ(),
            key.getParams().getG(),
            ((DSAPublicKey) pair.getPublic()).getY(),
            key.getX()
        };
        ASN1Encodable[] values = new ASN1Encodable[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = new ASN1Integer(numbers[i]);
        }
        return new DERSequence(values);
    }

    /** Return the key of a PEM text; a {@link FunctionException} says why it cannot be read. */
    public static KeyPair parse(String text) {
        Pem pem = Pem.first(text, "no PEM data in input");
        if (!pem.type().equals("PRIVATE KEY") && !pem.type().endsWith(SUFFIX)) {
            throw new FunctionException("no private key data in PEM block of type " + pem.type());
        }
        try {
            PrivateKeyInfo info =
                    switch (pem.type()) {
                        case "PRIVATE KEY" -> PrivateKeyInfo.getInstance(pem.bytes());
                        case "RSA PRIVATE KEY" ->
                            new PrivateKeyInfo(
                                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                                    ASN1Sequence.getInstance(pem.bytes()));
                        case "EC PRIVATE KEY" -> ecInfo(ECPrivateKey.getInstance(pem.bytes()));
                        default ->
                            throw new FunctionException("invalid private key type "
                                    + pem.type().substring(0, pem.type().length() - SUFFIX.length()));
                    };
            return pair(info);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException corrupt) {
            throw new FunctionException("parsing " + pem.type() + " from PEM: it is damaged");
        }
    }

    private static PrivateKeyInfo ecInfo(ECPrivateKey key) throws IOException {
        return new PrivateKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject()), key);
    }

    private static KeyPair pair(PrivateKeyInfo info) throws IOException, GeneralSecurityException {
        ASN1ObjectIdentifier algorithm = info.getPrivateKeyAlgorithm().getAlgorithm();
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(info.getEncoded());
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            KeyFactory keys = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) keys.generatePrivate(spec);
            return new KeyPair(
                    keys.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return new KeyPair(ecPublic(info), KeyFactory.getInstance("EC").generatePrivate(spec));
        }
        if (algorithm.equals(ED25519)) {
            byte[] seed = ASN1OctetString.getInstance(info.parsePrivateKey()).getOctets();
            byte[] point =
                    new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
            SubjectPublicKeyInfo publicKey = new SubjectPublicKeyInfo(new AlgorithmIdentifier(algorithm), point);
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(publicKey.getEncoded())), keys.generatePrivate(spec));
        }
        throw new FunctionException("unsupported private key algorithm " + algorithm);
    }

    private static PublicKey ecPublic(PrivateKeyInfo info) throws IOException, GeneralSecurityException {
        ECPrivateKey key = ECPrivateKey.getInstance(info.parsePrivateKey());
        ASN1ObjectIdentifier curve =
                ASN1ObjectIdentifier.getInstance(info.getPrivateKeyAlgorithm().getParameters());
        X9ECParameters parameters = ECNamedCurveTable.getByOID(curve);
        byte[] point = parameters.getG().multiply(key.getKey()).normalize().getEncoded(false);
        SubjectPublicKeyInfo publicKey =
                new SubjectPublicKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), point);
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(publicKey.getEncoded()));
    }
}
