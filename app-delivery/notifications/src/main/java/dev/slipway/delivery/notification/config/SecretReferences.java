package dev.slipway.delivery.notification.config;

import dev.slipway.kernel.secret.Redacted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts values of the Secret where {@code $key} stands. A key that is not there stays as it is and is a problem. */
final class SecretReferences {

    private static final Pattern REFERENCE = Pattern.compile("\\$([-A-Za-z0-9_]+)");

    private final Redacted<Map<String, String>> secrets;
    private final List<String> problems = new ArrayList<>();

    SecretReferences(Redacted<Map<String, String>> secrets) {
        this.secrets = secrets;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    Redacted<Map<String, Object>> in(Map<String, Object> options) {
        Map<String, Object> filled = new LinkedHashMap<>();
        options.forEach((key, value) -> {
            Object result = value(value);
            if (result != null) {
                filled.put(key, result);
            }
        });
        return Redacted.of(filled);
    }

    private @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> filled = new LinkedHashMap<>();
            map.forEach((key, item) -> filled.put(String.valueOf(key), value(item)));
            return filled;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> filled = new ArrayList<>();
            list.forEach(item -> filled.add(value(item)));
            return filled;
        }
        return value instanceof String text ? REFERENCE.matcher(text).replaceAll(this::secret) : value;
    }

    private String secret(MatchResult reference) {
        String found = secrets.reveal().get(reference.group(1));
        if (found == null) {
            problems.add("argocd-notifications-secret has no key " + reference.group(1));
        }
        return Matcher.quoteReplacement(found == null ? reference.group() : found.strip());
    }
}
