package dev.slipway.delivery.notification;

import dev.slipway.delivery.notification.expr.Module;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.template.format.GoObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The functions that Argo CD gives to conditions and templates beside the Application: repo, strings, sync and time. */
final class Known {

    private final KubeObject app;
    private final Commits commits;
    private final Clock clock;

    /** Finds out about a commit of an Application's repository. */
    interface Commits extends BiFunction<KubeObject, String, Map<String, Object>> {}

    Known(KubeObject app, Commits commits, Clock clock) {
        this.app = app;
        this.commits = commits;
        this.clock = clock;
    }

    /** Return them with the Application, by name, for a condition. */
    Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("app", app.tree());
        variables.put("repo", (Module) this::repo);
        variables.put("strings", (Module) Known::strings);
        variables.put("sync", (Module) Known::sync);
        variables.put("time", new Times(clock));
        return variables;
    }

    /** Return them for a template, where they are called as methods. */
    Map<String, Object> methods() {
        Map<String, Object> methods = new LinkedHashMap<>();
        variables().forEach((name, value) -> {
            if (value instanceof Module module) {
                methods.put(name, new Methods(module));
            }
        });
        return methods;
    }

    private record Methods(Module module) implements GoObject {

        @Override
        public String typeName() {
            return "map[string]interface {}";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of();
        }

        @Override
        public Optional<Object> call(String method, List<@Nullable Object> arguments) {
            return Optional.ofNullable(module.call(method, arguments)).map(Methods::plain);
        }

        private static Object plain(Object value) {
            return value instanceof Instant || value instanceof Duration ? value.toString() : value;
        }
    }

    private @Nullable Object repo(String function, List<@Nullable Object> arguments) {
        return switch (function) {
            case "RepoURLToHTTPS" -> https(text(arguments, 0));
            case "FullNameByRepoURL" -> fullName(text(arguments, 0));
            case "QueryEscape" -> URLEncoder.encode(text(arguments, 0), StandardCharsets.UTF_8);
            case "GetCommitMetadata" -> commits.apply(app, text(arguments, 0));
            default -> throw new IllegalArgumentException("repo." + function + " is not known here");
        };
    }

    private static String https(String url) {
        String path = url.replaceFirst("^[a-z+]+://([^@/]*@)?", "").replaceFirst("^[^@/]*@([^:/]+):", "$1/");
        return "https://" + path;
    }

    private static String fullName(String url) {
        String path = https(url).replaceFirst("^https://[^/]+/", "");
        return path.replaceFirst("/+$", "").replaceFirst("\\.git$", "");
    }

    private static Object strings(String function, List<@Nullable Object> arguments) {
        return switch (function) {
            case "ReplaceAll" -> text(arguments, 0).replace(text(arguments, 1), text(arguments, 2));
            case "ToUpper" -> text(arguments, 0).toUpperCase(Locale.ROOT);
            case "ToLower" -> text(arguments, 0).toLowerCase(Locale.ROOT);
            default -> throw new IllegalArgumentException("strings." + function + " is not known here");
        };
    }

    private static Object sync(String function, List<@Nullable Object> arguments) {
        if (!function.equals("GetInfoItem") || arguments.size() != 2 || !(arguments.get(0) instanceof Map<?, ?> tree)) {
            throw new IllegalArgumentException(
                    "sync." + function + " is not known here; there is GetInfoItem(app, name)");
        }
        String name = text(arguments, 1);
        return KubeObject.of(tree).list("status", "operationState", "operation", "info").stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .filter(item -> item.text("name").filter(name::equals).isPresent())
                .findFirst()
                .flatMap(item -> item.text("value"))
                .orElse("");
    }

    private static String text(List<@Nullable Object> arguments, int place) {
        Object value = place < arguments.size() ? arguments.get(place) : null;
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("argument " + (place + 1) + " is missing or no text");
    }

    private record Times(Clock clock) implements Module {

        @Override
        public Object call(String function, List<@Nullable Object> arguments) {
            return switch (function) {
                case "Now" -> clock.instant();
                case "Parse" -> parsed(text(arguments, 0));
                default -> throw new IllegalArgumentException("time." + function + " is not known here");
            };
        }

        private static Instant parsed(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException broken) {
                throw new IllegalArgumentException("\"" + text + "\" is no time", broken);
            }
        }

        @Override
        public Object constant(String name) {
            return switch (name) {
                case "Second" -> Duration.ofSeconds(1);
                case "Minute" -> Duration.ofMinutes(1);
                case "Hour" -> Duration.ofHours(1);
                default -> throw new IllegalArgumentException("time." + name + " is not known here");
            };
        }
    }
}
