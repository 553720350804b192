package dev.slipway.delivery.handover.message;

import java.util.List;

/**
 * What the sources of an Application came to on the hub.
 *
 * @param artifact the digest of the rendered manifests
 * @param revisions of each source
 */
public record HandedSources(String artifact, List<HandedRevision> revisions) {

    public HandedSources {
        revisions = List.copyOf(revisions);
    }
}
