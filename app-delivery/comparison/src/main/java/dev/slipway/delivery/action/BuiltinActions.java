package dev.slipway.delivery.action;

import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Actions that are there without any configuration. Scripts are compiled once. */
final class BuiltinActions {

    private static final Map<String, ActionScripts> ALL = read();

    private BuiltinActions() {}

    static Map<String, ActionScripts> all() {
        return ALL;
    }

    /** Each document says for which kinds it is, and then the same as a key of argocd-cm; a kind may be in several. */
    private static Map<String, ActionScripts> read() {
        Map<String, ActionScripts> all = new LinkedHashMap<>();
        for (Map<String, Object> document : Json.parseYaml(text())) {
            for (Object kind : (List<?>) Objects.requireNonNull(document.get("kinds"), "kinds")) {
                all.merge(
                        String.valueOf(kind),
                        ActionScripts.of(String.valueOf(kind), Json.toJson(document)),
                        ActionScripts::and);
            }
        }
        return Map.copyOf(all);
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(BuiltinActions.class.getResourceAsStream("builtin.yaml"), "builtin.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
