package dev.slipway.delivery.appset.control;

import dev.slipway.delivery.appset.control.ApplicationSets.Sources;
import dev.slipway.delivery.appset.generate.Generated;
import dev.slipway.delivery.appset.pulls.PullRequests;
import dev.slipway.kernel.object.KubeObject;
import java.time.Clock;

/** What a set would make now, without making it. */
public final class SetPreview {

    private SetPreview() {}

    /** Return the Applications that the set stands for; it need not exist, but what it reads must. */
    public static Generated of(KubeObject set, Sources sources, Clock clock) {
        Outside outside =
                new Outside(sources.kube(), sources.git(), sources.clusters(), new PullRequests(), sources.namespace());
        return new SetWorld(outside).generated(set, clock.instant());
    }
}
