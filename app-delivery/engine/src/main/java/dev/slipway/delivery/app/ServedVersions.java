package dev.slipway.delivery.app;

import dev.slipway.delivery.source.RenderRequest.Target;
import dev.slipway.runtime.kube.Kube;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** What the destination cluster serves, for charts that ask; asked again after some minutes. */
final class ServedVersions implements Supplier<Target> {

    private static final Duration HOLDS = Duration.ofMinutes(10);

    private record Answer(Target target, Instant until) {}

    private final Kube kube;
    private final Clock clock;
    private volatile Answer answer = new Answer(Target.unknown(), Instant.MIN);

    ServedVersions(Kube kube, Clock clock) {
        this.kube = kube;
        this.clock = clock;
    }

    @Override
    public Target get() {
        Answer last = answer;
        if (clock.instant().isBefore(last.until())) {
            return last.target();
        }
        Target target = ask();
        answer = new Answer(target, clock.instant().plus(HOLDS));
        return target;
    }

    private Target ask() {
        var served = kube.served();
        return new Target(served.release(), served.versions());
    }
}
