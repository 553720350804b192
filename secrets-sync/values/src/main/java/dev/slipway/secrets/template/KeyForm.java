package dev.slipway.secrets.template;

import dev.slipway.template.FunctionException;
import java.io.IOException;
import java.math.BigInteger;
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
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Private keys in PKCS#8, encoded as Go encodes them, whatever form they had. */
final class KeyForm {

    private KeyForm() {}

    /** Return the first private key of a PEM text, in PKCS#1, SEC 1 or PKCS#8. */
    static PrivateKeyInfo ofPem(String pem) {
        PemBlock block = PemBlock.all(pem).stream()
                .filter(one -> one.type().endsWith(PemBlock.PRIVATE_KEY))
                .findFirst()
                .orElseThrow(() -> new FunctionException("there is no private key in PEM"));
        try {
            return switch (block.type()) {
                case "RSA PRIVATE KEY" -> rsa(RSAPrivateKey.getInstance(block.bytes()));
                case "EC PRIVATE KEY" -> {
                    ECPrivateKey key = ECPrivateKey.getInstance(block.bytes());
                    yield ec(ASN1ObjectIdentifier.getInstance(key.getParametersObject()), key.getKey());
                }
                default -> normalised(PrivateKeyInfo.getInstance(block.bytes()));
            };
        } catch (IOException | RuntimeException damaged) {
            throw new FunctionException("the private key is damaged");
        }
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
