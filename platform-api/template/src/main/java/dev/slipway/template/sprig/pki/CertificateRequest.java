package dev.slipway.template.sprig.pki;

import java.time.Duration;
import java.util.List;

/** What a certificate is wanted for. */
public record CertificateRequest(
        String commonName, List<String> addresses, List<String> names, Duration valid, boolean authority) {

    public CertificateRequest {
        addresses = List.copyOf(addresses);
        names = List.copyOf(names);
    }
}
