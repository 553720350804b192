package dev.slipway.secrets.template;

import dev.slipway.template.FunctionException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/** Writes PKCS#12 archives whose password is no ASCII, which Java's own key stores refuse. */
final class UnicodeArchive {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final ASN1ObjectIdentifier TRUSTED = new ASN1ObjectIdentifier("2.16.840.1.113894.746875.1.1");
    private static final DEROctetString KEY_ID = new DEROctetString(new byte[] {1});

    private final char[] password;

    UnicodeArchive(String password) {
        this.password = password.toCharArray();
    }

    /** Return the archive; without a key all certificates are trusted, else the first one is that of the key. */
    byte[] of(Optional<PrivateKeyInfo> key, List<X509CertificateHolder> certificates) {
        try {
            PKCS12PfxPduBuilder archive = new PKCS12PfxPduBuilder();
            PKCS12SafeBag[] bags = new PKCS12SafeBag[certificates.size()];
            for (int i = 0; i < bags.length; i++) {
                bags[i] = bag(certificates.get(i), i, key.isEmpty());
            }
            archive.addEncryptedData(encryptor(), bags);
            if (key.isPresent()) {
                archive.addData(new PKCS12SafeBagBuilder(key.get(), encryptor())
                        .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, KEY_ID)
                        .build());
            }
            var mac = new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256).setProvider(PROVIDER);
            return archive.build(mac, password).getEncoded(ASN1Encoding.DER);
        } catch (IOException | PKCSException | OperatorCreationException problem) {
            throw new FunctionException("the PKCS#12 archive cannot be written: " + problem.getMessage());
        }
    }

    private static PKCS12SafeBag bag(X509CertificateHolder certificate, int position, boolean trusted)
            throws IOException {
        PKCS12SafeBagBuilder bag = new PKCS12SafeBagBuilder(certificate);
        if (trusted) {
            bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString("" + position));
            bag.addBagAttribute(TRUSTED, KeyPurposeId.anyExtendedKeyUsage);
        } else if (position == 0) {
            bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, KEY_ID);
        }
        return bag.build();
    }

    private OutputEncryptor encryptor() throws OperatorCreationException {
        return new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                .setProvider(PROVIDER)
                .build(password);
    }
}
