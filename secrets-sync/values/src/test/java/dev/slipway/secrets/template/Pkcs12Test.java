package dev.slipway.secrets.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.secrets.value.SecretData;
import dev.slipway.template.FunctionException;
import dev.slipway.template.format.GoText;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Pkcs12Test {

    private final SecretTemplates templates =
            new SecretTemplates(new SecretFunctions(Clock.systemUTC(), new SecureRandom()), "{{", "}}");
    private SecretData pair = SecretData.EMPTY;

    @BeforeEach
    void issue() {
        String made = render("{{ $c := genSelfSignedCert \"a.example.org\" nil nil 1 }}{{ $c.Cert }}|{{ $c.Key }}");
        pair = SecretData.of(Map.of(
                "cert", GoText.bytes(made.substring(0, made.indexOf('|'))),
                "key", GoText.bytes(made.substring(made.indexOf('|') + 1))));
    }

    private String render(String template) {
        return templates.render("x", template, pair);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cret", "with space"})
    void whatIsWrittenIsReadBack(String password) {
        String certificate = "{{ pemToPkcs12Pass .cert .key \"%1$s\" | b64dec | pkcs12certPass \"%1$s\" }}";
        String key = "{{ pemToPkcs12Pass .cert .key \"%1$s\" | b64dec | pkcs12keyPass \"%1$s\" }}";

        assertThat(render(certificate.formatted(password))).isEqualTo(render("{{ .cert }}"));
        assertThat(render(key.formatted(password))).isEqualTo(KeyForm.pem(KeyForm.ofPem(render("{{ .key }}"))));
    }

    @Test
    void truststoreHoldsCertificatesAndNoKey() {
        byte[] store = Base64.getDecoder().decode(render("{{ pemTruststoreToPKCS12Pass .cert \"changeit\" }}"));

        Pkcs12 read = Pkcs12.read(store, "changeit");

        assertThat(read.certificates()).hasSize(1);
        assertThatThrownBy(read::keyPem).isInstanceOf(FunctionException.class).hasMessageContaining("no private key");
    }

    @Test
    void anotherPasswordOpensNothing() {
        byte[] archive = Base64.getDecoder().decode(render("{{ pemToPkcs12Pass .cert .key \"right\" }}"));

        assertThatThrownBy(() -> Pkcs12.read(archive, "wrong")).isInstanceOf(FunctionException.class);
        assertThatThrownBy(() -> Pkcs12.read(archive, "")).isInstanceOf(FunctionException.class);
    }

    @Test
    void passwordNeedNotBeAscii() {
        byte[] archive = Base64.getDecoder().decode(render("{{ fullPemToPkcs12Pass .cert .key \"pässwörd✓\" }}"));
        byte[] trusted = Base64.getDecoder().decode(render("{{ pemTruststoreToPKCS12Pass .cert \"pässwörd✓\" }}"));

        Pkcs12 read = Pkcs12.read(archive, "pässwörd✓");
        assertThat(read.keyPem()).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(read.certificates()).isNotEmpty();
        assertThat(Pkcs12.read(trusted, "pässwörd✓").certificates()).isNotEmpty();
        assertThatThrownBy(() -> Pkcs12.read(archive, "passwort")).isInstanceOf(FunctionException.class);
    }

    @Test
    void damagedArchivesAreRefused() {
        byte[] archive = Base64.getDecoder().decode(render("{{ pemToPkcs12Pass .cert .key \"p\" }}"));
        for (int length = 0; length < archive.length; length += 97) {
            byte[] cut = java.util.Arrays.copyOf(archive, length);
            assertThatThrownBy(() -> Pkcs12.read(cut, "p")).isInstanceOf(FunctionException.class);
        }
    }
}
