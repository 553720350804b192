package dev.slipway.secrets.sync;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassEvent;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.sync.demand.SyncedVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a pass says about an ExternalSecret, with the peer's reasons and the beginnings of its messages. */
final class Verdict {

    private static final Duration WAITED_FOR = Duration.ofSeconds(30);
    /** Said by versions before this one, of fields that have an effect now. */
    private static final String IGNORED = "FieldsIgnored";

    private final KubeObject externalSecret;
    private final SyncedVersion version;
    private final Instant now;
    private final List<PassEvent> events = new ArrayList<>();

    Verdict(KubeObject externalSecret, SyncedVersion version, Instant now) {
        this.externalSecret = externalSecret;
        this.version = version;
        this.now = now;
    }

    void tell(String reason, String message) {
        events.add(new PassEvent("Normal", reason, message));
    }

    void tellMissing(List<String> secrets) {
        secrets.forEach(secret -> events.add(
                new PassEvent("Normal", "MissingProviderSecret", "secret does not exist at provider: " + secret)));
    }

    PassResult bound(String secret) {
        Map<String, Object> status = synced("True", "SecretSynced", "secret synced");
        status.put("binding", Map.of("name", secret));
        return result(Outcome.done(), status);
    }

    PassResult synced(String message) {
        return result(Outcome.done(), synced("True", "SecretSynced", message));
    }

    PassResult deleted() {
        return result(Outcome.done(), synced("True", "SecretDeleted", "secret deleted due to DeletionPolicy=Delete"));
    }

    /** The Secret to merge into does not exist; it is looked for again when the stores are asked again. */
    PassResult missing(String secret) {
        return result(
                Outcome.done(),
                synced(
                        "False",
                        "SecretMissing",
                        "secret \"" + secret + "\" does not exist and will not be created due to"
                                + " CreationPolicy=Merge; create it, or choose another creationPolicy"));
    }

    PassResult invalid(String problems) {
        return result(
                Outcome.stalled("InvalidSpec", problems),
                status("False", "SecretSyncedError", "the spec is not valid: " + problems));
    }

    /** What is on its way is no failure yet; whoever brings it wakes the object. */
    PassResult waiting(FaultException fault) {
        return result(
                Outcome.requeue(WAITED_FOR, "an answer is on its way"),
                status("False", "SecretSyncedError", fault.explanation()));
    }

    PassResult failed(FaultException fault, Outcome again) {
        events.add(new PassEvent("Warning", "UpdateFailed", fault.explanation()));
        return result(
                again,
                status(
                        "False",
                        "SecretSyncedError",
                        "could not get secret data from provider: " + fault.explanation()));
    }

    private Map<String, Object> synced(String status, String reason, String message) {
        Map<String, Object> tree = status(status, reason, message);
        tree.put("refreshTime", now.truncatedTo(ChronoUnit.SECONDS).toString());
        tree.put("syncedResourceVersion", version.text());
        return tree;
    }

    private Map<String, Object> status(String status, String reason, String message) {
        Map<String, Object> tree = new LinkedHashMap<>(externalSecret.map("status"));
        Conditions conditions = Conditions.continuing(externalSecret.conditions(), externalSecret.generation(), now)
                .with(Keys.READY, status, reason, message)
                .without(IGNORED);
        tree.put("conditions", conditions.list());
        return tree;
    }

    private PassResult result(Outcome outcome, Map<String, Object> status) {
        return PassResult.of(outcome, status).telling(events);
    }
}
