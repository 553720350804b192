package dev.slipway.secrets.template;

import dev.slipway.template.FunctionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/** Certificates in their order from the leaf to the root, which their key identifiers tell. */
record CertificateChain(List<X509CertificateHolder> certificates) {

    /** Return the chain of the certificates of a PEM text; a {@link FunctionException} when they make none. */
    static CertificateChain of(String pem) {
        return ordered(PemBlock.all(pem).stream()
                .map(block -> certificate(block.bytes()))
                .toList());
    }

    static X509CertificateHolder certificate(byte[] encoded) {
        try {
            return new X509CertificateHolder(encoded);
        } catch (IOException | RuntimeException damaged) {
            throw new FunctionException("a certificate is damaged");
        }
    }

    /** Each one's issuer is the first of the others that could have issued it; what leads to no leaf is left out. */
    static CertificateChain ordered(List<X509CertificateHolder> certificates) {
        Map<X509CertificateHolder, X509CertificateHolder> issuers = new IdentityHashMap<>();
        for (X509CertificateHolder issued : certificates) {
            certificates.stream()
                    .filter(one -> one != issued && isIssuerOf(one, issued))
                    .findFirst()
                    .ifPresent(issuer -> issuers.put(issued, issuer));
        }
        List<X509CertificateHolder> leaves = certificates.stream()
                .filter(one -> issuers.values().stream().noneMatch(issuer -> issuer == one))
                .toList();
        if (leaves.size() != 1) {
            throw new FunctionException("the certificates make "
                    + (leaves.isEmpty() ? "a cycle: none of them is the leaf" : leaves.size() + " chains, not one"));
        }
        return new CertificateChain(upwards(leaves.get(0), issuers));
    }

    private static List<X509CertificateHolder> upwards(
            X509CertificateHolder leaf, Map<X509CertificateHolder, X509CertificateHolder> issuers) {
        List<X509CertificateHolder> chain = new ArrayList<>();
        for (X509CertificateHolder next = leaf; next != null; next = issuers.get(next)) {
            if (chain.size() > issuers.size()) {
                throw new FunctionException("the certificates make a cycle");
            }
            chain.add(next);
        }
        return chain;
    }

    /** Certificates without identifiers could have issued each other. */
    private static boolean isIssuerOf(X509CertificateHolder issuer, X509CertificateHolder issued) {
        return Arrays.equals(
                subject(issuer).orElse(new byte[0]), authority(issued).orElse(new byte[0]));
    }

    private static Optional<byte[]> subject(X509CertificateHolder certificate) {
        return Optional.ofNullable(certificate.getExtension(Extension.subjectKeyIdentifier))
                .map(extension -> SubjectKeyIdentifier.getInstance(extension.getParsedValue())
                        .getKeyIdentifier());
    }

    private static Optional<byte[]> authority(X509CertificateHolder certificate) {
        return Optional.ofNullable(certificate.getExtension(Extension.authorityKeyIdentifier))
                .map(extension -> AuthorityKeyIdentifier.getInstance(extension.getParsedValue())
                        .getKeyIdentifierOctets());
    }

    private static boolean isRoot(X509CertificateHolder certificate) {
        Optional<byte[]> authority = authority(certificate);
        return authority.isEmpty()
                || Arrays.equals(authority.get(), subject(certificate).orElse(new byte[0]));
    }

    /** Return the PEM of the certificates that are {@code leaf}, {@code intermediate} or {@code root}; maybe empty. */
    String filtered(String role) {
        if (certificates.isEmpty()) {
            throw new FunctionException("there is no certificate");
        }
        return switch (role) {
            case "leaf" -> isRoot(certificates.get(0)) ? "" : pem(certificates.get(0));
            case "intermediate" ->
                certificates.stream()
                        .skip(1)
                        .takeWhile(certificate -> !isRoot(certificate))
                        .map(CertificateChain::pem)
                        .collect(Collectors.joining());
            case "root" -> {
                X509CertificateHolder last = certificates.get(certificates.size() - 1);
                yield isRoot(last) ? pem(last) : "";
            }
            default -> "";
        };
    }

    String pem() {
        return certificates.stream().map(CertificateChain::pem).collect(Collectors.joining());
    }

    private static String pem(X509CertificateHolder certificate) {
        try {
            return new PemBlock(PemBlock.CERTIFICATE, certificate.getEncoded()).text();
        } catch (IOException impossible) {
            throw new IllegalStateException("a certificate that was read cannot be written", impossible);
        }
    }
}
