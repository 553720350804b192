package dev.slipway.cluster.cloud;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from a managed resource how far it has come: Ready and Synced as crossplane-runtime writes them. Pure. */
final class PartState {

    private static final String READY = "Ready";
    private static final String SYNCED = "Synced";
    private static final String PAUSED = "ReconcilePaused";
    private static final String BROKEN = "Unavailable";
    /** What a report begins with that will go on by itself; others of an unavailable resource say what broke it. */
    private static final String WAITS = "waits: ";

    private PartState() {}

    static Progress of(ManagedPart part, KubeObject live) {
        boolean looked = live.at("status", "observedGeneration")
                .filter(Long.valueOf(live.generation())::equals)
                .isPresent();
        Condition ready = live.condition(READY).orElse(null);
        if (!looked) {
            // What it says is about what it was to be before.
            return waiting(part.name(), live, "is about to be looked at");
        }
        Optional<Progress> trouble = trouble(part.name(), live);
        if (trouble.isPresent()) {
            return trouble.get();
        }
        if (ready == null) {
            return waiting(part.name(), live, "is about to be looked at");
        }
        if (!ready.isTrue()) {
            return waiting(part.name(), live, said(ready));
        }
        return part.confirms().stream()
                .filter(field -> !isShown(part.desired(), live, field))
                .findFirst()
                .<Progress>map(field -> waiting(part.name(), live, "does not show the new " + field + " yet"))
                .orElseGet(Progress.Ready::new);
    }

    /** How the deletion of a part goes on. */
    static Progress leaving(String part, KubeObject live) {
        return trouble(part, live)
                .orElseGet(() -> waiting(
                        part,
                        live,
                        live.isDeleting()
                                ? live.condition(READY).map(PartState::said).orElse("is being deleted")
                                : "is deleted when nothing needs it any more"));
    }

    private static Optional<Progress> trouble(String part, KubeObject live) {
        Optional<Condition> synced = live.condition(SYNCED).filter(Condition::isFalse);
        if (synced.filter(condition -> condition.reason().equals(PAUSED)).isPresent()) {
            return Optional.of(waiting(part, live, "is paused: " + said(synced.get())));
        }
        return synced.or(() -> live.condition(READY)
                        .filter(Condition::isFalse)
                        .filter(ready ->
                                ready.reason().equals(BROKEN) && !said(ready).startsWith(WAITS)))
                .map(condition ->
                        new Progress.Failed(part, sentence(said(condition)), advice(live), since(condition, live)));
    }

    private static String advice(KubeObject live) {
        return "It is tried again by itself; " + live.ref() + " says more.";
    }

    private static Progress waiting(String part, KubeObject live, String what) {
        Instant since = live.condition(READY).map(ready -> since(ready, live)).orElseGet(() -> live.createdAt()
                .orElse(Instant.EPOCH));
        return new Progress.Waiting(part, what, since);
    }

    private static String said(Condition condition) {
        return condition.message() == null || condition.message().isEmpty() ? condition.reason() : condition.message();
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static Instant since(Condition condition, KubeObject live) {
        try {
            return Instant.parse(condition.lastTransitionTime());
        } catch (DateTimeException none) {
            return live.createdAt().orElse(Instant.EPOCH);
        }
    }

    /** Nothing wanted is shown by nothing. */
    private static boolean isShown(KubeObject desired, KubeObject live, String field) {
        return desired.at("spec", "forProvider", field)
                .filter(wanted -> !wanted.equals(Map.of()) && !wanted.equals(List.of()))
                .map(wanted -> live.at("status", "atProvider", field)
                        .filter(shown -> covers(shown, wanted))
                        .isPresent())
                .orElse(true);
    }

    private static boolean covers(Object shown, Object wanted) {
        if (wanted instanceof Map<?, ?> map) {
            return shown instanceof Map<?, ?> other
                    && map.entrySet().stream()
                            .allMatch(entry -> other.get(entry.getKey()) != null
                                    && covers(other.get(entry.getKey()), entry.getValue()));
        }
        return shown.toString().equals(wanted.toString());
    }
}
