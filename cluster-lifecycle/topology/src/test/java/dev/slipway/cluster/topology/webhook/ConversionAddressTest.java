package dev.slipway.cluster.topology.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.template.sprig.pki.IssuedCertificate;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversionAddressTest {

    @Test
    void aHostIsReachedAtTheBoundPort() {
        assertThat(ConversionAddress.ofHost("127.0.0.1", 0).client(4711, ConversionAddress.CONVERT))
                .isEqualTo(Map.of("url", "https://127.0.0.1:4711/convert"));
        assertThat(ConversionAddress.ofHost("::1", 0).url(1, ConversionAddress.CONVERT))
                .isEqualTo("https://[::1]:1/convert");
    }

    @Test
    void aServiceIsReachedByNameAndListensEverywhere() {
        var address = ConversionAddress.ofService("slipway", "hub", 9443);
        assertThat(address.client(9443, ConversionAddress.CONVERT))
                .isEqualTo(Map.of(
                        "service", Map.of("namespace", "slipway", "name", "hub", "path", "/convert", "port", 443)));
        assertThat(address.url(9443, ConversionAddress.CONVERT)).isEqualTo("https://hub.slipway.svc:443/convert");
        assertThat(address.listen()).isEmpty();
    }

    @Test
    void aCertificateIsForItsHostAndLasts() {
        var made = ServingCertificate.made("hub.slipway.svc", Clock.systemUTC());
        var read = ServingCertificate.of(made);
        assertThat(read.lasts(Clock.systemUTC())).isTrue();
        assertThat(read.parsed().getSubjectX500Principal().getName()).contains("hub.slipway.svc");
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        var made = ServingCertificate.made("h", Clock.systemUTC());
        assertThatThrownBy(() -> ServingCertificate.of(new IssuedCertificate("nothing", made.key())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
