package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.contract.Telemetry;
import dev.slipway.delivery.refresh.Revisions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.kube.Kube;
import java.time.Instant;

/**
 * Where the Applications are, and what is shared between those of all destinations.
 *
 * @param namespace where Applications need no prefix in tracking annotations
 */
record Hub(
        Kube kube,
        SourceReader reader,
        Revisions revisions,
        OwnStatus own,
        Chronicle chronicle,
        Installations installations,
        Limits limits,
        Telemetry telemetry,
        String namespace) {

    /** Return the Application in the object, with the status that was said last. */
    App app(KubeObject object, Instant now) {
        return installations.current().tracked(App.of(own.newest(object, now), namespace));
    }
}
