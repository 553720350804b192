package dev.slipway.delivery.notification.config;

import dev.slipway.delivery.notification.expr.ExpressionException;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.LabelSelector;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the ConfigMap says, with Argo CD's own triggers and templates where it is silent. An entry that is wrong is left out
 * and named among the problems; the others hold.
 */
public final class NotificationSettings {

    private final Map<String, List<Condition>> triggers = new TreeMap<>();
    private final Map<String, Map<String, Object>> templates = new TreeMap<>();
    private final Map<String, ServiceSettings> services = new TreeMap<>();
    private final Map<String, List<String>> defaultTriggers = new TreeMap<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> context = new LinkedHashMap<>();
    private final SecretReferences secrets;

    private NotificationSettings(Map<String, String> data, SecretReferences secrets) {
        this.secrets = secrets;
        Map<String, String> all = new TreeMap<>(Catalog.entries());
        all.putAll(data);
        all.forEach(this::attempt);
    }

    /** Read the data of the ConfigMap; {@code secrets} are the decoded values of the Secret. */
    public static NotificationSettings of(Map<String, String> data, Redacted<Map<String, String>> secrets) {
        return new NotificationSettings(data, new SecretReferences(secrets));
    }

    public List<Condition> trigger(String name) {
        return triggers.getOrDefault(name, List.of());
    }

    public boolean hasTrigger(String name) {
        return triggers.containsKey(name);
    }

    public Optional<Map<String, Object>> template(String name) {
        return Optional.ofNullable(templates.get(name));
    }

    public Optional<ServiceSettings> service(String name) {
        return Optional.ofNullable(services.get(name));
    }

    public Map<String, String> context() {
        return Map.copyOf(context);
    }

    /** Return whether one of the triggers changes with time alone. */
    public boolean asksForTime(Set<String> names) {
        return names.stream().flatMap(name -> trigger(name).stream()).anyMatch(Condition::asksForTime);
    }

    public List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        all.addAll(secrets.problems());
        return all;
    }

    /** Return the triggers of a subscription that names none. */
    List<String> defaultTriggers(String service) {
        return defaultTriggers.getOrDefault(service, defaultTriggers.getOrDefault("", List.of()));
    }

    /** Return whom to tell of which trigger: what the Application, its project and the ConfigMap say. */
    public Map<String, Set<Destination>> destinations(KubeObject application, Optional<KubeObject> project) {
        Map<String, Set<Destination>> found = new TreeMap<>();
        new Subscriptions(this, found).of(application.annotations());
        project.ifPresent(one -> new Subscriptions(this, found).of(one.annotations()));
        for (Subscription subscription : subscriptions) {
            if (subscription.selector().matches(application.labels())) {
                for (Destination destination : subscription.destinations()) {
                    List<String> named = subscription.triggers().isEmpty()
                            ? defaultTriggers(destination.service())
                            : subscription.triggers();
                    named.forEach(trigger -> found.computeIfAbsent(trigger, key -> new LinkedHashSet<>())
                            .add(destination));
                }
            }
        }
        return found;
    }

    private void attempt(String key, String value) {
        try {
            read(key, value);
        } catch (FaultException broken) {
            problems.add("argocd-notifications-cm: " + key + ": " + broken.explanation());
        } catch (ExpressionException | ClassCastException broken) {
            problems.add("argocd-notifications-cm: " + key + ": " + broken.getMessage());
        }
    }

    private void read(String key, String value) {
        String[] parts = key.split("\\.", 3);
        switch (parts[0]) {
            case "trigger" -> triggers.put(key.substring("trigger.".length()), conditions(value));
            case "template" -> templates.put(key.substring("template.".length()), map(value));
            case "service" -> service(parts, value);
            case "subscriptions" -> objects(value).forEach(entry -> subscriptions.add(subscription(entry)));
            case "defaultTriggers" -> defaultTriggers.put(parts.length > 1 ? parts[1] : "", texts(list(value)));
            case "context" -> map(value).forEach((name, text) -> context.put(name, String.valueOf(text)));
            default -> {}
        }
    }

    private void service(String[] parts, String value) {
        String type = parts.length > 1 ? parts[1] : "";
        String name = parts.length > 2 ? parts[2] : type;
        services.put(name, new ServiceSettings(type, name, secrets.in(map(value))));
    }

    private static List<Condition> conditions(String yaml) {
        List<Condition> conditions = new ArrayList<>();
        for (KubeObject entry : objects(yaml)) {
            String when = entry.at("when").map(String::valueOf).orElse("");
            conditions.add(Condition.of(conditions.size(), when, texts(entry.list("send")), entry.text("oncePer")));
        }
        return List.copyOf(conditions);
    }

    private static Subscription subscription(KubeObject entry) {
        return new Subscription(
                texts(entry.list("recipients")).stream().map(Destination::parse).toList(),
                texts(entry.list("triggers")),
                LabelSelector.parse(entry.text("selector").orElse("")));
    }

    private static List<String> texts(List<Object> items) {
        return items.stream().map(String::valueOf).toList();
    }

    static List<KubeObject> objects(String yaml) {
        return list(yaml).stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .toList();
    }

    /** A list is no YAML document of its own for the reader of objects: it is read as the value of a key. */
    static List<Object> list(String yaml) {
        String nested = "list:\n" + yaml.strip().indent(2);
        return Json.parseYaml(nested).stream()
                .findFirst()
                .map(tree -> KubeObject.of(tree).list("list"))
                .orElse(List.of());
    }

    private static Map<String, Object> map(String yaml) {
        return Json.parseYaml(yaml).stream().findFirst().orElse(Map.of());
    }
}
