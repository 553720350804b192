package dev.slipway.delivery.agent;

import dev.slipway.delivery.handover.message.HandedApplication;
import dev.slipway.delivery.handover.message.HandedOperation;
import dev.slipway.delivery.handover.message.HandedSources;
import dev.slipway.delivery.handover.message.HandoverKeys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was handed over with each Application, as the cluster keeps it on the Application. Thread-safe. */
final class Handovers {

    private record Parsed(String text, HandedApplication handed) {}

    private final Map<Ref, Parsed> parsed = new ConcurrentHashMap<>();

    /** Return the text to keep on the Application: all but the Application itself and what is done once. */
    static String text(HandedApplication handed) {
        HandedOperation operation = handed.operation();
        HandedApplication kept = new HandedApplication(
                Map.of(),
                handed.deleting(),
                handed.sources(),
                new HandedOperation(operation.id(), null, operation.sources(), ""),
                handed.verdicts(),
                handed.refresh());
        return Json.toJson(kept);
    }

    /** Return what was handed over with it; empty for an Application that was not handed over. */
    Optional<HandedApplication> of(KubeObject application) {
        if (!isHandedOver(application)) {
            return Optional.empty();
        }
        return application.annotation(HandoverKeys.HANDOVER).map(text -> parsed(application.ref(), text));
    }

    private HandedApplication parsed(Ref application, String text) {
        Parsed known = parsed.get(application);
        if (known != null && known.text().equals(text)) {
            return known.handed();
        }
        HandedApplication handed = HandedApplication.of(text.getBytes(StandardCharsets.UTF_8));
        parsed.put(application, new Parsed(text, handed));
        return handed;
    }

    static boolean isHandedOver(KubeObject application) {
        return application
                .label(HandoverKeys.HANDED_OVER)
                .filter("true"::equals)
                .isPresent();
    }

    /** Return the artifacts that the handover refers to. */
    static Set<String> artifacts(HandedApplication handed) {
        return Stream.of(
                        Optional.ofNullable(handed.sources()),
                        Optional.ofNullable(handed.operation().sources()))
                .flatMap(Optional::stream)
                .map(HandedSources::artifact)
                .collect(Collectors.toSet());
    }

    void forget(Ref application) {
        parsed.remove(application);
    }
}
