package dev.slipway.secrets.template;

import dev.slipway.template.FunctionException;
import dev.slipway.template.format.TypedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;

/** The names that a certificate is for. */
final class AlternativeNames {

    private static final List<Integer> ORDER = List.of(
            GeneralName.dNSName, GeneralName.iPAddress, GeneralName.rfc822Name, GeneralName.uniformResourceIdentifier);

    private static final int IPV6 = 16;
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private AlternativeNames() {}

    /** Return DNS names, addresses, mail addresses and URIs, in this order, of a PEM text's first certificate. */
    static List<Object> of(String pem) {
        PemBlock block = PemBlock.all(PemBlock.withoutPreface(pem)).stream()
                .findFirst()
                .orElseThrow(() -> new FunctionException("failed to decode PEM block"));
        X509CertificateHolder certificate = CertificateChain.certificate(block.bytes());
        Extension extension = certificate.getExtension(Extension.subjectAlternativeName);
        List<Object> names = new ArrayList<>();
        if (extension != null) {
            GeneralName[] all =
                    GeneralNames.getInstance(extension.getParsedValue()).getNames();
            for (int kind : ORDER) {
                for (GeneralName name : all) {
                    if (name.getTagNo() == kind) {
                        names.add(text(name));
                    }
                }
            }
        }
        return TypedList.texts(names);
    }

    private static String text(GeneralName name) {
        if (name.getTagNo() != GeneralName.iPAddress) {
            return String.valueOf(name.getName());
        }
        byte[] address = ASN1OctetString.getInstance(name.getName()).getOctets();
        return address.length == IPV6 ? shortened(address) : dotted(address);
    }

    private static String dotted(byte[] address) {
        return IntStream.range(0, address.length)
                .mapToObj(i -> String.valueOf(address[i] & 0xFF))
                .collect(Collectors.joining("."));
    }

    /** Return the address as RFC 5952 has it: the longest run of zeros left out, and an IPv4 address as such. */
    private static String shortened(byte[] address) {
        boolean mapped = Arrays.equals(Arrays.copyOf(address, MAPPED.length), MAPPED);
        if (mapped) {
            return dotted(Arrays.copyOfRange(address, MAPPED.length, IPV6));
        }
        String groups = IntStream.range(0, IPV6 / 2)
                .mapToObj(i -> Integer.toHexString((address[2 * i] & 0xFF) << 8 | address[2 * i + 1] & 0xFF))
                .collect(Collectors.joining(":", ":", ":"));
        for (int zeros = IPV6 / 2; zeros >= 2; zeros--) {
            String run = ":0".repeat(zeros) + ":";
            if (groups.contains(run)) {
                String gap = groups.replaceFirst(run, "::");
                return gap.replaceFirst("^:(?!:)", "").replaceFirst("(?<!:):$", "");
            }
        }
        return groups.substring(1, groups.length() - 1);
    }
}
