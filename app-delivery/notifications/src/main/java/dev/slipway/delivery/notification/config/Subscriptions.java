package dev.slipway.delivery.notification.config;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the annotations by which Applications and projects subscribe. */
final class Subscriptions {

    private static final String ONE = "notifications.argoproj.io/subscribe.";
    private static final String SEVERAL = "notifications.argoproj.io/subscriptions";

    private final NotificationSettings settings;
    private final Map<String, Set<Destination>> found;

    Subscriptions(NotificationSettings settings, Map<String, Set<Destination>> found) {
        this.settings = settings;
        this.found = found;
    }

    void of(Map<String, String> annotations) {
        annotations.forEach((key, value) -> {
            if (key.startsWith(ONE)) {
                one(key.substring(ONE.length()).split("\\.", 2), value);
            } else if (key.equals(SEVERAL)) {
                several(value);
            }
        });
    }

    /** {@code <trigger>.<service>: a;b}, or {@code <service>: a;b} for the default triggers. */
    private void one(String[] name, String recipients) {
        String service = name[name.length - 1];
        List<String> triggers = name.length == 2 ? List.of(name[0]) : settings.defaultTriggers(service);
        List<String> all = Arrays.stream(recipients.split(";"))
                .map(String::strip)
                .filter(recipient -> !recipient.isEmpty())
                .toList();
        add(triggers, service, all);
    }

    private void several(String yaml) {
        try {
            for (KubeObject entry : NotificationSettings.objects(yaml)) {
                List<String> triggers =
                        entry.list("trigger").stream().map(String::valueOf).toList();
                for (Object item : entry.list("destinations")) {
                    KubeObject destination = KubeObject.of((Map<?, ?>) item);
                    String service = destination.text("service").orElse("");
                    List<String> recipients = destination.list("recipients").stream()
                            .map(String::valueOf)
                            .toList();
                    add(triggers.isEmpty() ? settings.defaultTriggers(service) : triggers, service, recipients);
                }
            }
        } catch (FaultException | ClassCastException broken) {
            // What is written there is no list of subscriptions: it subscribes to nothing.
        }
    }

    private void add(List<String> triggers, String service, List<String> recipients) {
        for (String trigger : triggers) {
            Set<Destination> destinations = found.computeIfAbsent(trigger, key -> new LinkedHashSet<>());
            if (recipients.isEmpty()) {
                destinations.add(new Destination(service, ""));
            }
            recipients.forEach(recipient -> destinations.add(new Destination(service, recipient)));
        }
    }
}
