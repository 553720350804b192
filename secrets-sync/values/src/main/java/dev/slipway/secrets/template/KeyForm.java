package dev.slipway.secrets.template;

import dev.slipway.template.FunctionException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Private keys in PKCS#8, encoded as Go encodes them, whatever form they had. */
final class KeyForm {

    /** The NIST curves that Go knows. */
    private static final Set<ASN1ObjectIdentifier> CURVES = Set.of(
            SECObjectIdentifiers.secp224r1,
            SECObjectIdentifiers.secp256r1,
            SECObjectIdentifiers.secp384r1,
            SECObjectIdentifiers.secp521r1);

    private static final List<Form> FORMS = List.of(
            key -> rsa(RSAPrivateKey.getInstance(key)), key -> normalised(PrivateKeyInfo.getInstance(key)), key -> {
                ECPrivateKey secret = ECPrivateKey.getInstance(key);
                return ec(ASN1ObjectIdentifier.getInstance(secret.getParametersObject()), secret.getKey());
            });

    private KeyForm() {}

    /** A form in which private keys are written. */
    private interface Form {

        PrivateKeyInfo read(byte[] key) throws IOException;
    }

    /** Return the key in the first block of a PEM text, in PKCS#1, SEC 1 or PKCS#8, whatever the block calls itself. */
    static PrivateKeyInfo ofPem(String pem) {
        PemBlock block = PemBlock.all(pem).stream()
                .findFirst()
                .orElseThrow(() -> new FunctionException("there is no private key in PEM"));
        for (Form form : FORMS) {
            try {
                return form.read(block.bytes());
            } catch (IOException | RuntimeException otherForm) {
                // The next one is tried.
            }
        }
        throw new FunctionException("the private key is damaged or of an unknown type");
    }

    /** Return the key without attributes, and with the public key where Go adds it. */
    static PrivateKeyInfo normalised(PrivateKeyInfo key) throws IOException {
        ASN1ObjectIdentifier algorithm = key.getPrivateKeyAlgorithm().getAlgorithm();
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            ASN1ObjectIdentifier curve = ASN1ObjectIdentifier.getInstance(
                    key.getPrivateKeyAlgorithm().getParameters());
            return ec(curve, ECPrivateKey.getInstance(key.parsePrivateKey()).getKey());
        }
        if (algorithm.equals(EdECObjectIdentifiers.id_Ed25519)) {
            return ed25519(ASN1OctetString.getInstance(key.parsePrivateKey()).getOctets());
        }
        return algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                ? rsa(RSAPrivateKey.getInstance(key.parsePrivateKey()))
                : key;
    }

    static PrivateKeyInfo rsa(RSAPrivateKey key) throws IOException {
        return new PrivateKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE), key);
    }

    static PrivateKeyInfo ec(ASN1ObjectIdentifier curve, BigInteger secret) throws IOException {
        if (!CURVES.contains(curve)) {
            throw new FunctionException("the curve " + curve + " is unknown");
        }
        X9ECParameters parameters = ECNamedCurveTable.getByOID(curve);
        byte[] point = parameters.getG().multiply(secret).normalize().getEncoded(false);
        ECPrivateKey key = new ECPrivateKey(parameters.getN().bitLength(), secret, new DERBitString(point), null);
        return new PrivateKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), key);
    }

    static PrivateKeyInfo ed25519(byte[] seed) throws IOException {
        return new PrivateKeyInfo(new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519), new DEROctetString(seed));
    }

    static String pem(PrivateKeyInfo key) {
        try {
            return new PemBlock(PemBlock.PRIVATE_KEY, key.getEncoded()).text();
        } catch (IOException impossible) {
            throw new IllegalStateException("a key that was read cannot be written", impossible);
        }
    }
}
