package dev.slipway.delivery.contract;

import dev.slipway.delivery.source.Manifests;
import dev.slipway.delivery.source.RenderOptions;
import dev.slipway.delivery.source.Renderer;
import dev.slipway.delivery.source.program.Programs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How delivery works here.
 *
 * @param namespace where Applications need no prefix in tracking annotations, and where repository Secrets are
 * @param pollInterval how often a repository is asked for its references
 * @param pollJitter up to how much longer each interval is
 * @param writers how many objects are written at the same time
 * @param limits what projects permit
 * @param rendering how sources become objects
 * @param telemetry who counts
 * @param manifests where objects come from instead of being rendered here; absent where they are
 */
public record DeliveryOptions(
        String namespace,
        Duration pollInterval,
        Duration pollJitter,
        int writers,
        Clock clock,
        Limits limits,
        RenderOptions rendering,
        Telemetry telemetry,
        @Nullable Manifests manifests) {

    /** Return Argo CD's settings: namespace argocd, a poll every two to three minutes; no programs are known. */
    public static DeliveryOptions standard() {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"), "slipway-delivery");
        return new DeliveryOptions(
                "argocd",
                Duration.ofSeconds(120),
                Duration.ofSeconds(60),
                8,
                Clock.systemUTC(),
                Limits.NONE,
                RenderOptions.standard(directory, new Programs(Map.of(), directory, List.of()), Map.of()),
                Telemetry.NONE,
                null);
    }

    public DeliveryOptions inNamespace(String other) {
        return new DeliveryOptions(
                other, pollInterval, pollJitter, writers, clock, limits, rendering, telemetry, manifests);
    }

    public DeliveryOptions polling(Duration interval) {
        return new DeliveryOptions(
                namespace, interval, Duration.ZERO, writers, clock, limits, rendering, telemetry, manifests);
    }

    public DeliveryOptions within(Limits other) {
        return new DeliveryOptions(
                namespace, pollInterval, pollJitter, writers, clock, other, rendering, telemetry, manifests);
    }

    public DeliveryOptions rendering(RenderOptions other) {
        return new DeliveryOptions(
                namespace, pollInterval, pollJitter, writers, clock, limits, other, telemetry, manifests);
    }

    public DeliveryOptions counting(Telemetry other) {
        return new DeliveryOptions(
                namespace, pollInterval, pollJitter, writers, clock, limits, rendering, other, manifests);
    }

    /** Return options under which objects are taken from somewhere else than from their sources. */
    public DeliveryOptions taking(Manifests others) {
        return new DeliveryOptions(
                namespace, pollInterval, pollJitter, writers, clock, limits, rendering, telemetry, others);
    }

    /** Return where objects come from; what is rendered here is remembered by the answer. */
    public Manifests sources() {
        return manifests == null ? new Renderer(rendering) : manifests;
    }
}
