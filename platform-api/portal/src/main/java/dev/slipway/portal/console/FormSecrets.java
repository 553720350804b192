package dev.slipway.portal.console;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.portal.console.FormField.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Secrets of forms, by the rules of Backstage: what is entered into a field {@code ui:field: Secret} is a secret of the
 * task by the property's name, and the parameter holds asterisks; a picker of repositories may ask for a token, which is
 * the secret that its {@code secretsKey} names. What the template's own schema of secrets wants besides has fields, too.
 */
public final class FormSecrets {

    private static final String PREFIX = "secrets.";
    /** Says nothing of the value's length. */
    private static final String STAND_IN = "********";

    private FormSecrets() {}

    static boolean isSecret(KubeObject schema) {
        return schema.text("ui:field").orElse("").equals("Secret");
    }

    /** Return what the parameters hold in a secret's place. */
    static String stand(String given) {
        return given.isEmpty() ? "" : STAND_IN;
    }

    /** Return the field for the token that a picker of repositories asks for. */
    static Optional<FormField> credentials(KubeObject schema) {
        return schema.text("ui:options", "requestUserCredentials", "secretsKey")
                .map(key -> field(
                        key,
                        "Token for its host",
                        "Used by this task alone and kept nowhere; the platform's own is used without one.",
                        false));
    }

    /** Return a part for the secrets that the template's own schema names and no page asks for; none if there are none. */
    public static Optional<FormPage.Part> part(List<FormPage.Part> parts, Map<String, Object> schema) {
        Set<String> asked = secretFields(parts).map(FormSecrets::key).collect(Collectors.toSet());
        KubeObject tree = KubeObject.of(schema);
        List<FormField> fields = tree.map("properties").entrySet().stream()
                .filter(property -> !asked.contains(property.getKey()))
                .map(property -> field(
                        property.getKey(),
                        title(property.getKey(), property.getValue()),
                        "",
                        tree.list("required").contains(property.getKey())))
                .toList();
        return fields.isEmpty() ? Optional.empty() : Optional.of(new FormPage.Part("Secrets", fields));
    }

    private static String title(String name, Object schema) {
        return schema instanceof Map<?, ?> map
                ? KubeObject.of(map).text("title").orElse(name)
                : name;
    }

    private static FormField field(String key, String title, String help, boolean required) {
        return new FormField(PREFIX + key, title, help, Kind.SECRET, required, "", "", List.of());
    }

    /** Return the secrets that were entered into the parts' fields, by the names that templates know them by. */
    public static Map<String, Redacted<String>> of(List<FormPage.Part> parts, Map<String, String> sent) {
        Map<String, Redacted<String>> secrets = new LinkedHashMap<>();
        secretFields(parts).forEach(field -> {
            String value = sent.getOrDefault(field.name(), "");
            if (!value.isEmpty()) {
                secrets.put(key(field), Redacted.of(value));
            }
        });
        return secrets;
    }

    private static Stream<FormField> secretFields(List<FormPage.Part> parts) {
        return parts.stream().flatMap(part -> part.fields().stream()).filter(field -> field.kind() == Kind.SECRET);
    }

    private static String key(FormField field) {
        return field.name().substring(field.name().lastIndexOf('.') + 1);
    }
}
