package dev.slipway.template.sprig.pki;

import dev.slipway.template.FunctionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.util.IPAddress;

/** Issues certificates for servers and clients, signed by themselves or by another one. */
public final class Authority {

    private static final int SERIAL_BITS = 127;
    private static final String UNREADABLE = "unable to decode certificate";

    private final Clock clock;
    private final SecureRandom random;

    public Authority(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    public IssuedCertificate selfSigned(CertificateRequest request, KeyPair key) {
        return issue(request, key, name(request.commonName()), key.getPrivate());
    }

    public IssuedCertificate signed(CertificateRequest request, KeyPair key, IssuedCertificate signer) {
        X509Certificate issuer = read(signer.certificate());
        PrivateKey issuerKey;
        try {
            issuerKey = PrivateKeys.parse(signer.key()).getPrivate();
        } catch (FunctionException invalid) {
            throw new FunctionException("error parsing private key: " + invalid.getMessage());
        }
        X500Name name = X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded());
        return issue(request, key, name, issuerKey);
    }

    /** Throw a {@link FunctionException} unless the text holds a certificate. */
    public static void check(String pem) {
        read(pem);
    }

    private static X509Certificate read(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Pem.first(pem, UNREADABLE).bytes()));
        } catch (CertificateException invalid) {
            throw new FunctionException("error parsing certificate: decodedCert.Bytes: " + invalid.getMessage());
        }
    }

    private IssuedCertificate issue(CertificateRequest request, KeyPair key, X500Name issuer, PrivateKey signer) {
        try {
            AlgorithmIdentifier algorithm = algorithm(signer);
            TBSCertificate body = body(request, key, issuer, algorithm);
            Signature signature = Signature.getInstance(signatureName(signer));
            signature.initSign(signer, random);
            signature.update(body.getEncoded());
            DERSequence certificate =
                    new DERSequence(new ASN1Encodable[] {body, algorithm, new DERBitString(signature.sign())});
            return new IssuedCertificate(new Pem("CERTIFICATE", certificate.getEncoded()).text(), PrivateKeys.pem(key));
        } catch (IOException | GeneralSecurityException problem) {
            throw new FunctionException("error creating certificate: " + problem.getMessage());
        }
    }

    private TBSCertificate body(CertificateRequest request, KeyPair key, X500Name issuer, AlgorithmIdentifier algorithm)
            throws IOException {
        Instant now = clock.instant();
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(new BigInteger(SERIAL_BITS, random)));
        generator.setSignature(algorithm);
        generator.setIssuer(issuer);
        generator.setSubject(name(request.commonName()));
        generator.setStartDate(new Time(Date.from(now)));
        generator.setEndDate(new Time(Date.from(now.plus(request.valid()))));
        generator.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()));
        generator.setExtensions(extensions(request));
        return generator.generateTBSCertificate();
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
    }

    private static Extensions extensions(CertificateRequest request) throws IOException {
        int usage =
                KeyUsage.keyEncipherment | KeyUsage.digitalSignature | (request.authority() ? KeyUsage.keyCertSign : 0);
        KeyPurposeId[] purposes = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
        List<Extension> extensions = new ArrayList<>();
        extensions.add(Extension.create(Extension.keyUsage, true, new KeyUsage(usage)));
        extensions.add(Extension.create(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes)));
        extensions.add(Extension.create(Extension.basicConstraints, true, new BasicConstraints(request.authority())));
        if (!request.names().isEmpty() || !request.addresses().isEmpty()) {
            extensions.add(Extension.create(Extension.subjectAlternativeName, false, names(request)));
        }
        return new Extensions(extensions.toArray(Extension[]::new));
    }

    private static GeneralNames names(CertificateRequest request) {
        ASN1EncodableVector names = new ASN1EncodableVector();
        request.names().forEach(name -> names.add(new GeneralName(GeneralName.dNSName, name)));
        for (String address : request.addresses()) {
            if (!IPAddress.isValid(address)) {
                throw new FunctionException("error parsing ip: " + address);
            }
            names.add(new GeneralName(GeneralName.iPAddress, address));
        }
        return GeneralNames.getInstance(new DERSequence(names));
    }

    private static String signatureName(PrivateKey key) {
        return switch (key.getAlgorithm().toUpperCase(Locale.ROOT)) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "ED25519", "EDDSA" -> "Ed25519";
            default ->
                throw new FunctionException(
                        "error creating certificate: " + key.getAlgorithm() + " keys cannot sign certificates");
        };
    }

    private static AlgorithmIdentifier algorithm(PrivateKey key) {
        ASN1ObjectIdentifier rsa = PKCSObjectIdentifiers.sha256WithRSAEncryption;
        return switch (signatureName(key)) {
            case "SHA256withRSA" -> new AlgorithmIdentifier(rsa, DERNull.INSTANCE);
            case "SHA256withECDSA" -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            default -> new AlgorithmIdentifier(PrivateKeys.ED25519);
        };
    }
}
