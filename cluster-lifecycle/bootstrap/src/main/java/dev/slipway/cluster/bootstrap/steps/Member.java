package dev.slipway.cluster.bootstrap.steps;

import dev.slipway.api.fleet.ClusterProfileSpec;
import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;

/** What one pass has read: the cluster, what its profile says, how far it was, and the time. */
record Member(KubeObject bootstrap, KubeObject cluster, ClusterProfileSpec profile, Instant now) {

    String name() {
        return Keys.member(cluster);
    }
}
