package dev.slipway.delivery.agent;

import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.handover.message.HandedApplication;
import dev.slipway.delivery.handover.message.Verdicts;
import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What projects permit, as the hub said when it handed the Application over. */
final class HandedLimits implements Limits {

    private final Handovers handovers;

    HandedLimits(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public Optional<String> refusal(KubeObject application, KubeObject object) {
        return verdicts(application)
                .flatMap(known -> Optional.ofNullable(known.refused().get(Verdicts.key(object.ref()))));
    }

    @Override
    public Optional<String> blocked(KubeObject application, Trigger trigger, Instant now, @Nullable Instant startedAt) {
        return verdicts(application)
                .map(known -> startedAt != null
                        ? known.running()
                        : trigger == Trigger.MANUAL ? known.manual() : known.automated())
                .filter(why -> !why.isEmpty());
    }

    @Override
    public Optional<String> actsAs(KubeObject application) {
        return verdicts(application).map(Verdicts::actsAs).filter(user -> !user.isEmpty());
    }

    private Optional<Verdicts> verdicts(KubeObject application) {
        return handovers.of(application).map(HandedApplication::verdicts);
    }
}
