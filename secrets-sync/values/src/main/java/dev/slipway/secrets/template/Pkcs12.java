package dev.slipway.secrets.template;

import dev.slipway.template.FunctionException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.InputDecryptorProvider;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagFactory;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilderProvider;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;

/** PKCS#12 archives (RFC 7292) of one private key and its certificates, read in old and new encryptions. */
record Pkcs12(Optional<PrivateKeyInfo> key, List<X509CertificateHolder> certificates) {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final String TYPE = "PKCS12";
    private static final char[] NONE = {};
    private static final String UNREADABLE =
            "the PKCS#12 archive cannot be read: it is damaged or the password is another one";

    /** Return what the archive holds; a {@link FunctionException} when it cannot be read with the password. */
    static Pkcs12 read(byte[] archive, String password) {
        try {
            PKCS12PfxPdu pdu = new PKCS12PfxPdu(archive);
            // Of the two readers one knows keys that lie open, and only the other one the empty password.
            return password.isEmpty() && isEncrypted(pdu) ? ofKeyStore(archive) : ofBags(pdu, password);
        } catch (FunctionException known) {
            throw known;
        } catch (IOException | PKCSException | GeneralSecurityException | RuntimeException damaged) {
            // The parser meets damage with whatever its code happens to throw.
            throw new FunctionException(UNREADABLE);
        }
    }

    /** Half an archive is refused, whichever half is asked for. */
    private Pkcs12 whole() {
        if (key.isEmpty() || certificates.isEmpty()) {
            throw new FunctionException(
                    "the PKCS#12 archive holds no " + (key.isEmpty() ? "private key" : "certificate"));
        }
        return this;
    }

    private static boolean isEncrypted(PKCS12PfxPdu pdu) {
        for (ContentInfo content : pdu.getContentInfos()) {
            if (content.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
                return true;
            }
            for (PKCS12SafeBag bag : new PKCS12SafeBagFactory(content).getSafeBags()) {
                if (bag.getBagValue() instanceof PKCS8EncryptedPrivateKeyInfo) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Pkcs12 ofKeyStore(byte[] archive) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(new ByteArrayInputStream(archive), NONE);
        Optional<PrivateKeyInfo> key = Optional.empty();
        Set<Certificate> found = new LinkedHashSet<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, NONE) instanceof PrivateKey secret) {
                key = Optional.of(KeyForm.normalised(PrivateKeyInfo.getInstance(secret.getEncoded())));
                found.addAll(List.of(store.getCertificateChain(alias)));
            } else {
                found.add(store.getCertificate(alias));
            }
        }
        List<X509CertificateHolder> certificates = new ArrayList<>();
        for (Certificate certificate : found) {
            certificates.add(new X509CertificateHolder(certificate.getEncoded()));
        }
        return new Pkcs12(key, certificates);
    }

    private static Pkcs12 ofBags(PKCS12PfxPdu pdu, String password) throws PKCSException, IOException {
        boolean checked = pdu.hasMac() && !password.isEmpty();
        var macs = new JcePKCS12MacCalculatorBuilderProvider().setProvider(PROVIDER);
        if (checked && !pdu.isMacValid(macs, password.toCharArray())) {
            throw new FunctionException(UNREADABLE);
        }
        Contents contents = new Contents(password);
        for (ContentInfo content : pdu.getContentInfos()) {
            contents.add(content);
        }
        return contents.archive();
    }

    /** What is found while the parts of an archive are read. */
    private static final class Contents {

        private final InputDecryptorProvider decryptor;
        private final List<X509CertificateHolder> certificates = new ArrayList<>();
        private Optional<PrivateKeyInfo> key = Optional.empty();

        Contents(String password) {
            decryptor = new JcePKCSPBEInputDecryptorProviderBuilder()
                    .setProvider(PROVIDER)
                    .build(password.toCharArray());
        }

        void add(ContentInfo content) throws PKCSException, IOException {
            boolean encrypted = content.getContentType().equals(PKCSObjectIdentifiers.encryptedData);
            PKCS12SafeBagFactory bags =
                    encrypted ? new PKCS12SafeBagFactory(content, decryptor) : new PKCS12SafeBagFactory(content);
            for (PKCS12SafeBag bag : bags.getSafeBags()) {
                Object value = bag.getBagValue();
                if (value instanceof X509CertificateHolder certificate) {
                    certificates.add(certificate);
                } else if (value instanceof PKCS8EncryptedPrivateKeyInfo sealed) {
                    key = Optional.of(sealed.decryptPrivateKeyInfo(decryptor));
                } else if (value instanceof PrivateKeyInfo open) {
                    key = Optional.of(open);
                }
            }
        }

        Pkcs12 archive() throws IOException {
            return new Pkcs12(
                    key.isEmpty() ? key : Optional.of(KeyForm.normalised(key.get())), List.copyOf(certificates));
        }
    }

    String keyPem() {
        return KeyForm.pem(whole().key().orElseThrow());
    }

    /** Return the certificates, leaf first where their order can be told. */
    String certificatesPem() {
        List<X509CertificateHolder> given = whole().certificates();
        try {
            return CertificateChain.ordered(given).pem();
        } catch (FunctionException noChain) {
            return new CertificateChain(given).pem();
        }
    }

    /** Return the archive, encrypted with the password. */
    byte[] write(String password) {
        if (!isAscii(password)) {
            return new UnicodeArchive(password).of(key, certificates);
        }
        try {
            PrivateKey secret = secret(key.orElseThrow());
            return written(password, (store, given) -> {
                List<X509Certificate> chain = isChain(given) ? given : given.subList(0, 1);
                store.setKeyEntry("certificate", secret, password.toCharArray(), chain.toArray(Certificate[]::new));
                for (X509Certificate other : given.subList(chain.size(), given.size())) {
                    store.setCertificateEntry(String.valueOf(store.size()), other);
                }
            });
        } catch (IOException | GeneralSecurityException problem) {
            throw new FunctionException("the PKCS#12 archive cannot be written: " + problem.getMessage());
        }
    }

    /** Return whether each certificate was issued by the next one; only then the key can have them all. */
    private static boolean isChain(List<X509Certificate> certificates) {
        return IntStream.range(1, certificates.size()).allMatch(i -> certificates
                .get(i - 1)
                .getIssuerX500Principal()
                .equals(certificates.get(i).getSubjectX500Principal()));
    }

    private static PrivateKey secret(PrivateKeyInfo key) throws IOException, GeneralSecurityException {
        ASN1ObjectIdentifier algorithm = key.getPrivateKeyAlgorithm().getAlgorithm();
        String name = algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey) ? "EC" : "RSA";
        return KeyFactory.getInstance(algorithm.equals(EdECObjectIdentifiers.id_Ed25519) ? "Ed25519" : name)
                .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    }

    /** Return an archive that says that the certificates are trusted; it has no key. */
    byte[] writeTruststore(String password) {
        if (!isAscii(password)) {
            return new UnicodeArchive(password).of(Optional.empty(), certificates);
        }
        return written(password, (store, trusted) -> {
            for (Certificate certificate : trusted) {
                store.setCertificateEntry(String.valueOf(store.size()), certificate);
            }
        });
    }

    private static boolean isAscii(String password) {
        return password.chars().allMatch(c -> c < 0x80);
    }

    private interface Filling {

        void fill(KeyStore store, List<X509Certificate> certificates) throws GeneralSecurityException;
    }

    private byte[] written(String password, Filling filling) {
        try {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(null, null);
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
            List<X509Certificate> converted = new ArrayList<>();
            for (X509CertificateHolder certificate : certificates) {
                converted.add(converter.getCertificate(certificate));
            }
            filling.fill(store, converted);
            ByteArrayOutputStream archive = new ByteArrayOutputStream();
            store.store(archive, password.toCharArray());
            return archive.toByteArray();
        } catch (IOException | GeneralSecurityException problem) {
            throw new FunctionException("the PKCS#12 archive cannot be written: " + problem.getMessage());
        }
    }

    /** Prints no key. */
    @Override
    public String toString() {
        return "PKCS#12 archive of " + certificates.size() + " certificates";
    }
}
