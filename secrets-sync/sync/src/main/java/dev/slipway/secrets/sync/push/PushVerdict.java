package dev.slipway.secrets.sync.push;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassEvent;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.sync.demand.Refresh;
import dev.slipway.secrets.sync.demand.SyncedVersion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a pass says about a PushSecret, with the peer's reasons and messages. */
final class PushVerdict {

    private final KubeObject pushSecret;
    private final Instant now;

    PushVerdict(KubeObject pushSecret, Instant now) {
        this.pushSecret = pushSecret;
        this.now = now;
    }

    Outcome next(Refresh refresh, Instant last) {
        return refresh.isRepeated()
                ? Outcome.requeue(refresh.left(last, now), "written every " + refresh.interval())
                : Outcome.done();
    }

    PassResult synced(Refresh refresh, Written written, boolean keepsExisting) {
        String message = keepsExisting
                ? "PushSecret synced successfully. Existing secrets in providers unchanged."
                : "PushSecret synced successfully";
        return PassResult.of(next(refresh, now), done("Synced", message, written))
                .telling(List.of(new PassEvent("Normal", "Synced", message)));
    }

    PassResult sourceDeleted(Refresh refresh) {
        String message = "source secret deleted; provider secrets cleaned up";
        return PassResult.of(next(refresh, now), done("SourceDeleted", message, new Written()))
                .telling(List.of(new PassEvent("Normal", "SourceDeleted", message)));
    }

    private Map<String, Object> done(String reason, String message, Written written) {
        Map<String, Object> status = status("True", reason, message, written);
        status.put("refreshTime", now.truncatedTo(ChronoUnit.SECONDS).toString());
        status.put("syncedResourceVersion", SyncedVersion.of(pushSecret).text());
        return status;
    }

    PassResult failed(FaultException fault, Written written) {
        String message = "set secret failed: " + fault.explanation();
        return PassResult.of(Outcome.failed(fault), status("False", "Errored", message, written))
                .telling(List.of(new PassEvent("Warning", "Errored", message)));
    }

    private Map<String, Object> status(String ready, String reason, String message, Written written) {
        Conditions conditions = Conditions.continuing(pushSecret.conditions(), pushSecret.generation(), now)
                .with(Keys.READY, ready, reason, message);
        Map<String, Object> status = new LinkedHashMap<>(pushSecret.map("status"));
        status.put("conditions", conditions.list());
        status.remove("syncedPushSecrets");
        if (!written.isEmpty()) {
            status.put("syncedPushSecrets", written.tree());
        }
        return status;
    }
}
