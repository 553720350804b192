package dev.slipway.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.generator.PasswordSpec;
import dev.slipway.secrets.generator.Passwords;
import dev.slipway.secrets.template.Draft;
import dev.slipway.secrets.template.SecretFunctions;
import dev.slipway.secrets.template.SecretTemplates;
import dev.slipway.secrets.value.Decoding;
import dev.slipway.secrets.value.Find;
import dev.slipway.secrets.value.KeyConversion;
import dev.slipway.secrets.value.KeyReversal;
import dev.slipway.secrets.value.Merge;
import dev.slipway.secrets.value.Rewrite;
import dev.slipway.secrets.value.SecretData;
import dev.slipway.secrets.value.SecretKeys;
import dev.slipway.secrets.value.StoredJson;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ExternalSecretsConformanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PASSWORDS = 300;
    private static final SecretFunctions FUNCTIONS = new SecretFunctions(Clock.systemUTC(), new SecureRandom());
    private static final SecretTemplates TEMPLATES = new SecretTemplates(FUNCTIONS, "{{", "}}");

    @TestFactory
    Stream<DynamicNode> externalSecrets() {
        return ConformanceRunner.suite("external-secrets")
                .file(
                        "conversion.json",
                        recorded -> data(recorded, () -> KeyConversion.of(text(recorded, "strategy"))
                                .convert(data(recorded.get("data")))))
                .file("decoding.json", ExternalSecretsConformanceTest::decoding)
                .file("find-names.json", ExternalSecretsConformanceTest::names)
                .file("find-tags.json", ExternalSecretsConformanceTest::tags)
                .file("key-validation.json", ExternalSecretsConformanceTest::keys)
                .file("passwords.json", ExternalSecretsConformanceTest::passwords)
                .file("reverse-conversion.json", recorded -> assertThat(
                                KeyReversal.of(text(recorded, "strategy")).reverse(text(recorded, "key")))
                        .isEqualTo(text(recorded, "want")))
                .file(
                        "rewrite.json",
                        recorded -> data(
                                recorded,
                                () -> Rewrite.all(rewrites(recorded.get("rewrite")), data(recorded.get("data")))))
                .file("store-reads.json", ExternalSecretsConformanceTest::read)
                .file("templates.json", ExternalSecretsConformanceTest::template)
                .cases();
    }

    private static void decoding(ConformanceCase recorded) {
        Supplier<byte[]> decoded = () -> Decoding.of(text(recorded, "strategy")).decode(bytes(recorded.get("value")));
        if (recorded.get("want").has("error")) {
            assertThatThrownBy(decoded::get).isInstanceOf(FaultException.class);
        } else {
            assertThat(decoded.get()).isEqualTo(bytes(recorded.get("want").get("value")));
        }
    }

    private static void names(ConformanceCase recorded) {
        Find find = Find.of("", text(recorded, "regexp"), Map.of());
        assertThat(texts(recorded.get("names")).stream().filter(name -> find.matches(name, Map.of())))
                .containsExactlyElementsOf(texts(recorded.get("want").get("names")));
    }

    private static void tags(ConformanceCase recorded) {
        JsonNode asked = recorded.get("find");
        Find find = Find.of(asked.path("path").asText(), "", strings(asked.path("tags")));
        KeyConversion conversion = asked.has("conversionStrategy")
                ? KeyConversion.of(asked.get("conversionStrategy").asText())
                : KeyConversion.NONE;
        List<String> found = stream(recorded.get("store"))
                .filter(secret -> find.matches(secret.get("name").asText(), strings(secret.path("tags"))))
                .map(secret -> conversion.convert(secret.get("name").asText()))
                .toList();
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(texts(recorded.get("want").get("keys")));
    }

    private static void keys(ConformanceCase recorded) {
        Map<String, byte[]> values = new TreeMap<>();
        texts(recorded.get("keys")).forEach(key -> values.put(key, new byte[] {1}));
        Supplier<SecretData> checked = () -> SecretKeys.checked(SecretData.of(values));
        if (recorded.get("want").has("error")) {
            assertThatThrownBy(checked::get).isInstanceOf(FaultException.class);
        } else {
            assertThat(checked.get().keys())
                    .containsExactlyInAnyOrderElementsOf(
                            texts(recorded.get("want").get("keys")));
        }
    }

    private static void passwords(ConformanceCase recorded) {
        JsonNode asked = recorded.get("spec");
        JsonNode want = recorded.get("want");
        Supplier<SecretData> generated = () -> new Passwords(new SecureRandom())
                .generate(spec(asked), asked.path("encoding").asText());
        if (want.has("error")) {
            assertThatThrownBy(generated::get).isInstanceOf(FaultException.class);
            return;
        }
        List<String> passwords = new ArrayList<>();
        for (int i = 0; i < PASSWORDS; i++) {
            SecretData data = generated.get();
            assertThat(data.keys()).containsExactlyElementsOf(texts(want.get("keys")));
            passwords.add(new String(data.find(data.keys().first()).orElseThrow(), StandardCharsets.UTF_8));
        }
        assertThat(passwords).allSatisfy(password -> assertThat(password.length())
                .isBetween(want.get("minLength").asInt(), want.get("maxLength").asInt()));
        characters(passwords, want);
    }

    private static void characters(List<String> passwords, JsonNode want) {
        if (want.path("digits").isInt()) {
            assertThat(passwords)
                    .allSatisfy(password -> assertThat(password.chars().filter(Character::isDigit))
                            .hasSize(want.get("digits").asInt()));
        }
        if (want.path("symbols").isInt()) {
            assertThat(passwords)
                    .allSatisfy(password -> assertThat(password.chars().filter(c -> !Character.isLetterOrDigit(c)))
                            .hasSize(want.get("symbols").asInt()));
        }
        if (want.has("symbolCharactersSeen")) {
            assertThat(String.join("", passwords)
                            .chars()
                            .filter(c -> !Character.isLetterOrDigit(c))
                            .distinct()
                            .sorted()
                            .boxed())
                    .containsExactlyElementsOf(want.get("symbolCharactersSeen")
                            .asText()
                            .chars()
                            .sorted()
                            .boxed()
                            .toList());
        }
        if (want.has("upperSeen")) {
            assertThat(passwords.stream().anyMatch(password -> password.chars().anyMatch(Character::isUpperCase)))
                    .isEqualTo(want.get("upperSeen").asBoolean());
        }
        if (want.has("repeatSeen")) {
            assertThat(passwords.stream()
                            .anyMatch(password -> password.chars().distinct().count() < password.length()))
                    .isEqualTo(want.get("repeatSeen").asBoolean());
        }
    }

    private static PasswordSpec spec(JsonNode asked) {
        return PasswordSpec.of(
                        number(asked, "length"),
                        number(asked, "digits"),
                        number(asked, "symbols"),
                        asked.has("symbolCharacters")
                                ? asked.get("symbolCharacters").asText()
                                : null,
                        asked.has("secretKeys") ? texts(asked.get("secretKeys")) : null)
                .with(
                        asked.path("noUpper").asBoolean(),
                        asked.path("allowRepeat").asBoolean());
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asInt() : null;
    }

    private static List<Rewrite> rewrites(JsonNode operations) {
        return stream(operations).map(ExternalSecretsConformanceTest::rewrite).toList();
    }

    private static Rewrite rewrite(JsonNode operation) {
        if (operation.has("regexp")) {
            JsonNode regexp = operation.get("regexp");
            return Rewrite.regexp(
                    regexp.get("source").asText(), regexp.get("target").asText());
        }
        if (operation.has("transform")) {
            return Rewrite.transform(operation.get("transform").get("template").asText(), FUNCTIONS::parse);
        }
        JsonNode merge = operation.path("merge");
        return operation.has("merge")
                ? new Merge(
                        merge.path("strategy").asText().equals("JSON") ? Merge.Strategy.JSON : Merge.Strategy.EXTRACT,
                        merge.path("into").asText(),
                        texts(merge.path("priority")),
                        merge.path("priorityPolicy").asText().equals("IgnoreNotFound"),
                        merge.path("conflictPolicy").asText().equals("Ignore"))
                : Rewrite.nothing();
    }

    /** The store itself is only a list here; what is tested is what is made of a value. */
    private static void read(ConformanceCase recorded) {
        JsonNode ref = recorded.get("ref");
        Optional<byte[]> value = stream(recorded.get("store"))
                .filter(one -> one.get("key").asText().equals(ref.get("key").asText())
                        && one.path("version")
                                .asText()
                                .equals(ref.path("version").asText()))
                .map(one -> bytes(one.get("value")))
                .findFirst()
                .flatMap(stored ->
                        StoredJson.property(stored, ref.path("property").asText()));
        JsonNode want = recorded.get("want");
        if (want.has("value")) {
            assertThat(value).hasValueSatisfying(found -> assertThat(found).isEqualTo(bytes(want.get("value"))));
        } else if (value.isPresent()) {
            data(recorded, () -> StoredJson.members(value.get()));
        } else {
            assertThat(want.has("error")).isTrue();
        }
    }

    private static void template(ConformanceCase recorded) {
        boolean secret = text(recorded, "objectKind").equals("Secret");
        Draft draft = secret
                ? Draft.ofSecret()
                : Draft.of(KubeObject.of(Map.of("apiVersion", "example.com/v1", "kind", text(recorded, "objectKind"))));
        JsonNode want = recorded.get("want");
        if (want.has("error")) {
            assertThatThrownBy(() -> render(recorded, draft)).isInstanceOf(FaultException.class);
            return;
        }
        render(recorded, draft);
        assertThat(draft.data()).isEqualTo(data(want.path("data")));
        assertThat(draft.labels()).isEqualTo(strings(want.path("labels")));
        assertThat(draft.annotations()).isEqualTo(strings(want.path("annotations")));
        if (want.has("object")) {
            assertThat(JSON.valueToTree(draft.object().tree()).toString())
                    .isEqualTo(JSON.valueToTree(
                                    KubeObject.of(tree(want.get("object"))).tree())
                            .toString());
        }
    }

    private static void render(ConformanceCase recorded, Draft draft) {
        SecretData data = data(recorded.get("data")).with(data(recorded.get("binaryData"), value -> Base64.getDecoder()
                .decode(value.asText())));
        Map<String, String> templates = strings(recorded.get("templates"));
        String target = text(recorded, "target");
        Decoding decoding = Decoding.of(text(recorded, "valueDecodingStrategy"));
        if (text(recorded, "scope").equals("Values")) {
            TEMPLATES.renderValues(templates, data, decoding, target, draft);
        } else {
            templates.values().forEach(one -> TEMPLATES.renderKeysAndValues(one, data, decoding, target, draft));
        }
    }

    private static void data(ConformanceCase recorded, Supplier<SecretData> made) {
        JsonNode want = recorded.get("want");
        if (want.has("error")) {
            assertThatThrownBy(made::get).isInstanceOf(FaultException.class);
        } else {
            assertThat(made.get()).isEqualTo(data(want.get("data")));
        }
    }

    private static SecretData data(JsonNode values) {
        return data(values, ExternalSecretsConformanceTest::bytes);
    }

    private static SecretData data(@Nullable JsonNode values, java.util.function.Function<JsonNode, byte[]> bytes) {
        Map<String, byte[]> data = new TreeMap<>();
        if (values != null) {
            values.fields().forEachRemaining(entry -> data.put(entry.getKey(), bytes.apply(entry.getValue())));
        }
        return SecretData.of(data);
    }

    private static byte[] bytes(JsonNode value) {
        return value.isObject()
                ? Base64.getDecoder().decode(value.get("base64").asText())
                : value.asText().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> tree(JsonNode node) {
        return JSON.convertValue(node, new com.fasterxml.jackson.core.type.TypeReference<>() {});
    }

    private static Map<String, String> strings(JsonNode node) {
        Map<String, String> strings = new TreeMap<>();
        node.fields()
                .forEachRemaining(
                        entry -> strings.put(entry.getKey(), entry.getValue().asText()));
        return strings;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static String text(ConformanceCase recorded, String field) {
        return recorded.get(field).asText();
    }
}
