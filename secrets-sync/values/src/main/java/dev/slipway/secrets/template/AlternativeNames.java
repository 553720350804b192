package dev.slipway.secrets.template;

import dev.slipway.template.FunctionException;
import dev.slipway.template.format.TypedList;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;

/** The names that a certificate is for. */
final class AlternativeNames {

    private static final List<Integer> ORDER = List.of(
            GeneralName.dNSName, GeneralName.iPAddress, GeneralName.rfc822Name, GeneralName.uniformResourceIdentifier);

    private AlternativeNames() {}

    /** Return DNS names, addresses, mail addresses and URIs, in this order, of a PEM text's first certificate. */
    static List<Object> of(String pem) {
        PemBlock block = PemBlock.all(pem).stream()
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
        try {
            byte[] address = ASN1OctetString.getInstance(name.getName()).getOctets();
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException damaged) {
            throw new FunctionException("the certificate names an address that is none");
        }
    }
}
