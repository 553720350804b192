package dev.slipway.secrets.sync.store;

import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.secrets.store.StoreHealth;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.sync.source.StoreLookup;
import dev.slipway.template.format.GoDuration;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Looks at a store every few minutes and says whether it can be used. */
public final class StorePass implements Pass {

    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final String IGNORED = "FieldsIgnored";

    private final Stores stores;
    private final StoreLookup lookup;

    public StorePass(Stores stores, StoreLookup lookup) {
        this.stores = stores;
        this.lookup = lookup;
    }

    @Override
    public PassResult run(KubeObject store, PassContext context) {
        if (store.isDeleting() || lookup.isForeign(store)) {
            return PassResult.of(Outcome.done());
        }
        Conditions before = Conditions.continuing(store.conditions(), store.generation(), context.now());
        try {
            lookup.retries(List.of(store.ref()));
            Conditions conditions = ignored(store, healthy(before, health(store)));
            return result(
                    Outcome.requeue(interval(store), "looked at regularly"), conditions, stores.capabilities(store));
        } catch (FaultException fault) {
            String reason = fault.fault() == Fault.INVALID ? "InvalidProviderConfig" : "ValidationFailed";
            String message = "could not validate store: " + fault.explanation();
            return result(Outcome.failed(fault), before.isFalse(Keys.READY, reason, message), "ReadOnly");
        }
    }

    /** A store that leaves open which namespace it refers to can only be judged by those who use it. */
    private StoreHealth health(KubeObject store) {
        if (stores.isReferent(store)) {
            return StoreHealth.unknown("who asks decides about the credentials, so nothing was tried");
        }
        try {
            return stores.open(store, store.namespace()).check();
        } catch (FaultException fault) {
            stores.forget(store, store.namespace());
            throw fault;
        }
    }

    private static Conditions healthy(Conditions before, StoreHealth health) {
        return switch (health.state()) {
            case READY -> before.isTrue(Keys.READY, "Valid", "store validated");
            case UNKNOWN ->
                before.isTrue(Keys.READY, "ValidationUnknown", "could not validate store: " + health.message());
            case FAILED ->
                before.isFalse(Keys.READY, "ValidationFailed", "could not validate store: " + health.message());
        };
    }

    private Conditions ignored(KubeObject store, Conditions conditions) {
        List<String> fields = stores.ignored(store).stream()
                .map(field -> "spec.provider." + field)
                .toList();
        return fields.isEmpty()
                ? conditions.without(IGNORED)
                : conditions.isTrue(IGNORED, "NotBuilt", String.join(", ", fields) + " have no effect yet");
    }

    private static Duration interval(KubeObject store) {
        Object interval = store.at("spec", "refreshInterval").orElse(0);
        try {
            Duration wanted = interval instanceof Number seconds
                    ? Duration.ofSeconds(seconds.longValue())
                    : GoDuration.parse(String.valueOf(interval));
            return wanted.isZero() || wanted.isNegative() ? USUAL : wanted;
        } catch (IllegalArgumentException malformed) {
            throw new FaultException(
                    Fault.INVALID, "spec.refreshInterval \"" + interval + "\" is no duration; write it like 5m");
        }
    }

    private static PassResult result(Outcome outcome, Conditions conditions, String capabilities) {
        return PassResult.of(outcome, Map.of("conditions", conditions.list(), "capabilities", capabilities));
    }
}
