package dev.slipway.delivery.source.oci;

/**
 * An artifact of a registry.
 *
 * @param url with {@code oci://}
 * @param revision a tag, a range of versions or a digest; empty is the newest version, or the tag {@code latest}
 */
public record ArtifactRef(String url, String revision) {

    /** Return what messages call it. */
    String title() {
        return "artifact " + url + (revision.isEmpty() ? "" : ", revision " + revision);
    }
}
