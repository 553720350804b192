package dev.slipway.secrets.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.externalsecrets.PushSecretSpec;
import dev.slipway.runtime.json.Json;
import dev.slipway.secrets.sync.source.Rewrites;
import dev.slipway.secrets.template.SecretFunctions;
import dev.slipway.secrets.value.SecretData;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EntriesTest {

    private static final SecretData SOURCE =
            SecretData.of(Map.of("user", bytes("app"), "password", bytes("secret"), "a_U002F_b", bytes("slash")));

    private final Entries entries =
            new Entries(new Rewrites(new SecretFunctions(Clock.systemUTC(), new SecureRandom())));

    @Test
    void oneKeyGoesToOnePlaceAndNoKeyMeansAll() {
        var writes = writes("""
                data:
                - match: {secretKey: user, remoteRef: {remoteKey: db, property: login}}
                - match: {remoteRef: {remoteKey: everything}}
                """);

        assertThat(places(writes)).containsExactly(Map.entry("db/login", "user"), Map.entry("everything", ""));
        assertThat(writes.get(1).data()).isEqualTo(SOURCE);
    }

    @Test
    void numbersOfCharactersBecomeCharactersWhereThatIsWanted() {
        var writes = writes("""
                data:
                - {conversionStrategy: ReverseUnicode, match: {secretKey: a/b, remoteRef: {remoteKey: path}}}
                """);

        assertThat(writes.get(0).data().keys()).contains("a/b").doesNotContain("a_U002F_b");
    }

    @Test
    void manyKeysGoUnderTheirNamesButThoseThatAreNamed() {
        var writes = writes("""
                data:
                - match: {secretKey: user, remoteRef: {remoteKey: login}}
                dataTo:
                - storeRef: {name: s}
                  match: {regexp: "^(user|pass)"}
                  rewrite: [{regexp: {source: "^", target: "app-"}}]
                """);

        assertThat(places(writes)).containsExactly(Map.entry("login", "user"), Map.entry("app-password", "password"));
    }

    @Test
    void manyKeysGoTogetherUnderOneName() {
        var writes = writes("""
                dataTo:
                - {storeRef: {name: s}, remoteKey: bundle, match: {regexp: "user|password"}}
                """);

        assertThat(places(writes)).containsExactly(Map.entry("bundle", ""));
        assertThat(writes.get(0).data().keys()).containsExactly("password", "user");
    }

    @Test
    void twoValuesForOnePlaceAreRefused() {
        assertThatThrownBy(() -> writes("""
                data:
                - match: {secretKey: user, remoteRef: {remoteKey: db}}
                - match: {secretKey: password, remoteRef: {remoteKey: db}}
                """)).hasMessageContaining("two values go to the same place \"db\"");
        assertThatThrownBy(() -> writes("""
                dataTo: [{storeRef: {name: s}, match: {regexp: "("}}]
                """)).hasMessageContaining("no regular expression");
    }

    private List<Entries.Write> writes(String yaml) {
        PushSecretSpec spec = Json.convert(Json.parseYaml(yaml).get(0), PushSecretSpec.class);
        return entries.of(spec, spec.dataTo() == null ? List.of() : spec.dataTo(), SOURCE);
    }

    private static List<Map.Entry<String, String>> places(List<Entries.Write> writes) {
        return writes.stream()
                .map(write -> Map.entry(
                        write.entry().place().toString(), write.entry().secretKey()))
                .collect(Collectors.toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
