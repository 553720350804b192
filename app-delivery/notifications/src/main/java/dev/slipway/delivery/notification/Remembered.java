package dev.slipway.delivery.notification;

import dev.slipway.delivery.notification.config.Condition;
import dev.slipway.delivery.notification.config.Destination;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was told already, as Argo CD keeps it in an annotation of the Application: keys with the second in which it was
 * told. At most the newest hundred are kept. Pure.
 */
record Remembered(Map<String, Long> told) {

    static final String ANNOTATION = "notified.notifications.argoproj.io";

    private static final int KEPT = 100;

    static Remembered of(KubeObject app) {
        Map<String, Long> told = new TreeMap<>();
        try {
            app.annotation(ANNOTATION)
                    .map(text -> Json.tree(text.getBytes(StandardCharsets.UTF_8)))
                    .orElse(Map.of())
                    .forEach((key, value) ->
                            told.put(key, value instanceof Number second ? second.longValue() : Long.valueOf(0)));
        } catch (FaultException broken) {
            // What somebody wrote over it is no memory: it begins anew.
        }
        return new Remembered(told);
    }

    /** Return the key by which Argo CD remembers; {@code occasion} is what the condition is once per, or empty. */
    static String key(String trigger, Condition condition, String occasion, Destination to) {
        String key = trigger + ":" + condition.key() + ":" + to.service() + ":" + to.recipient();
        return occasion.isEmpty() ? key : occasion + ":" + key;
    }

    boolean has(String key) {
        return told.containsKey(key);
    }

    Remembered with(String key, long second) {
        Map<String, Long> more = new TreeMap<>(told);
        more.put(key, second);
        Map<String, Long> kept = new LinkedHashMap<>();
        more.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(KEPT)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return new Remembered(new TreeMap<>(kept));
    }

    Remembered without(String key) {
        Map<String, Long> fewer = new TreeMap<>(told);
        fewer.remove(key);
        return new Remembered(fewer);
    }

    /** Return the annotation's value; empty when there is nothing to remember. */
    String text() {
        return told.isEmpty() ? "" : Json.toJson(told);
    }
}
