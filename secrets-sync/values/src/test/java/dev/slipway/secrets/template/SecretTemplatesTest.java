package dev.slipway.secrets.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.value.Decoding;
import dev.slipway.secrets.value.SecretData;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTemplatesTest {

    private static final String CANARY = "c4n4ry-p4ssw0rd";
    private static final SecretData DATA = SecretData.of(Map.of(
            "password", CANARY.getBytes(StandardCharsets.UTF_8), "binary", new byte[] {0, (byte) 0xff, (byte) 0xc3, 0x28
            }));

    private final SecretTemplates templates =
            new SecretTemplates(new SecretFunctions(Clock.systemUTC(), new SecureRandom()), "{{", "}}");

    @Test
    void binaryValuesGoThroughUnharmed() {
        assertThat(rendered("{{ .binary }}")).isEqualTo(new byte[] {0, (byte) 0xff, (byte) 0xc3, 0x28});
        assertThat(rendered("{{ .binary | b64enc }}")).isEqualTo("AP/DKA==".getBytes(StandardCharsets.UTF_8));
        assertThat(rendered("{{ .binary | b64enc | b64dec }}"))
                .isEqualTo(DATA.find("binary").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "68656c6C6f, hello",
                "'', ''",
                "abc, encoding/hex: odd length hex string",
                "abg, encoding/hex: invalid byte: U+0067 'g'",
                "zz, encoding/hex: invalid byte: U+007A 'z'",
            })
    void hexadecimalDigitsAreBytes(String digits, String text) {
        assertThat(rendered("{{ hexdec " + quoted(digits) + " }}")).asString().isEqualTo(unquoted(text));
    }

    @Test
    void passwordsOfWebServersAreHashedAsAsked() {
        assertThat(rendered("{{ htpasswd \"app\" \"pass\" \"sha\" }}"))
                .asString()
                .isEqualTo("app:{SHA}nU4eI71bcnBGqeO0t9tXvY1u5oQ=");
        assertThat(rendered("{{ htpasswd \"app\" .password \"bcrypt\" }}"))
                .asString()
                .startsWith("app:$2a$10$");
        assertThat(rendered("{{ htpasswd \"a:b\" .password \"sha\" }}"))
                .asString()
                .isEqualTo("invalid username: a:b");
        assertThatThrownBy(() -> rendered("{{ htpasswd \"app\" .password }}"))
                .hasMessageContaining("wrong number of args");
    }

    private static String quoted(String text) {
        return "\"" + unquoted(text) + "\"";
    }

    private static String unquoted(String text) {
        return text.equals("''") ? "" : text;
    }

    private byte[] rendered(String template) {
        Draft draft = Draft.ofSecret();
        templates.renderValues(Map.of("out", template), DATA, Decoding.NONE, "Data", draft);
        return draft.data().find("out").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ .password | mustToDate \"2006\" }}",
                "{{ .password | fromJson | first }}",
                "{{ atoi .password | fail }}",
                "{{ fail .password }}",
                "{{ .password | pkcs12key }}",
                "{{ .password | mustRegexFind \"(\" }}",
                "{{ semver .password }}",
                "{{ .password.nope }}",
                "{{ template \"x\" }}"
            })
    void whatFailsSaysNoSecret(String template) {
        assertThatThrownBy(() -> rendered(template))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("out")
                .hasMessageNotContaining(CANARY);
    }

    @Test
    void outputThatIsNoYamlIsNotQuoted() {
        Draft draft = Draft.ofSecret();

        assertThatThrownBy(() ->
                        templates.renderKeysAndValues("a: {{ .password }}\nb: [", DATA, Decoding.NONE, "Data", draft))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("no YAML")
                .hasMessageNotContaining(CANARY);
        assertThat(draft.toString()).doesNotContain(CANARY);
    }

    @Test
    void nestedValueIsNoKeyOfASecret() {
        assertThatThrownBy(
                        () -> templates.renderKeysAndValues("a: {b: 1}", DATA, Decoding.NONE, "Data", Draft.ofSecret()))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("\"a\"");
    }

    @Test
    void templateThatNeverEndsIsStopped() {
        assertThatThrownBy(() -> rendered("{{ define \"x\" }}{{ template \"x\" }}{{ end }}{{ template \"x\" }}"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("exceeded");
    }

    @Test
    void structuresGoToTheirPaths() {
        Draft draft = Draft.of(KubeObject.of(Map.of("kind", "Policy", "spec", Map.of("keep", true))));

        templates.renderKeysAndValues("port: 80\nhosts: [a]", DATA, Decoding.NONE, "spec.rules[1].to", draft);
        templates.renderKeysAndValues("port: 443", DATA, Decoding.NONE, "spec.rules[1].to", draft);
        templates.renderValues(Map.of("x", "{{ .password }}"), DATA, Decoding.NONE, "spec.secret", draft);

        KubeObject object = draft.object();
        assertThat(object.at("spec", "keep")).contains(true);
        assertThat(object.list("spec", "rules")).hasSize(2);
        assertThat(object.list("spec", "rules").get(1).toString()).contains("port=443", "hosts=[a]");
        assertThat(object.text("spec", "secret")).contains(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a..b", "[0].a", "a[x]", "a[1", "a[10001]", "a[-1]", "kind.name"})
    void pathsThatAreNone(String path) {
        Draft draft = Draft.of(KubeObject.of(Map.of("kind", "Policy")));

        assertThatThrownBy(() -> templates.renderValues(Map.of("x", "1"), DATA, Decoding.NONE, path, draft))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("no path");
    }

    @Test
    void pathsLeadIntoSecretsToo() {
        Draft draft = Draft.ofSecret();

        templates.renderValues(Map.of("team", "blue"), DATA, Decoding.NONE, "Labels", draft);
        templates.renderKeysAndValues("tier: gold", DATA, Decoding.NONE, "metadata.labels", draft);
        templates.renderValues(Map.of("x", "{{ .password }}"), DATA, Decoding.NONE, "metadata.annotations.note", draft);
        templates.renderValues(Map.of("x", "aGk="), DATA, Decoding.NONE, "data.greeting", draft);
        templates.renderKeysAndValues("user: me", DATA, Decoding.NONE, "stringData", draft);
        templates.renderValues(Map.of("x", "Opaque"), DATA, Decoding.NONE, "type", draft);
        templates.renderValues(Map.of("x", "1"), DATA, Decoding.NONE, "spec.nothing[+1]", draft);

        assertThat(draft.labels()).isEqualTo(Map.of("team", "blue", "tier", "gold"));
        assertThat(draft.annotations()).isEqualTo(Map.of("note", CANARY));
        assertThat(draft.data().find("greeting"))
                .hasValueSatisfying(value -> assertThat(value).asString().isEqualTo("hi"));
        assertThat(draft.stringData().keys()).containsExactly("user");
        assertThat(draft.object().tree()).containsEntry("type", "Opaque").doesNotContainKey("spec");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metadata.labels       | {a: 1}",
                "metadata.labels       | {{ .password }}",
                "metadata.annotations.x| true",
                "metadata              | text",
                "metadata.finalizers   | a",
                "metadata.generation   | 1.5",
                "metadata.creationTimestamp | noon",
                "data.x                | no base64!",
                "data.x                | {a: b}",
                "type                  | 5",
                "immutable             | {{ .password }}",
                "stringData            | [x]",
            })
    void fieldsOfASecretKeepTheirTypes(String target, String template) {
        assertThatThrownBy(() ->
                        templates.renderValues(Map.of("x", template), DATA, Decoding.NONE, target, Draft.ofSecret()))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("the Secret's field")
                .hasMessageNotContaining(CANARY);
    }

    @Test
    void objectKeepsItsKind() {
        Draft draft = Draft.of(KubeObject.of(Map.of("kind", "Policy")));

        assertThatThrownBy(() -> templates.renderValues(Map.of("x", "5"), DATA, Decoding.NONE, "kind", draft))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("kind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kty':'OKP','crv':'Ed25519','x':'AAAA','d':'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'}",
                "{'kty':'OKP','crv':'Ed25519','d':'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'}",
                "{'kty':'RSA','n':'AQAB','e':65537,'d':'AQAB','p':'AQAB','q':'AQAB'}"
            })
    void jsonWebKeysAreWholeAndTrue(String key) {
        assertThatThrownBy(() -> rendered("{{ jwkPrivateKeyPem `" + key.replace('\'', '"') + "` }}"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("JSON Web Key");
    }

    @Test
    void jsonWebKeyOfEd25519IsRead() {
        String key = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\","
                + "\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}";
        assertThat(rendered("{{ jwkPrivateKeyPem `" + key + "` }}"))
                .asString()
                .startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void truststoreMayBeEmpty() {
        assertThat(rendered("{{ pemTruststoreToPKCS12 \"\" | empty }}"))
                .asString()
                .isEqualTo("false");
    }
}
