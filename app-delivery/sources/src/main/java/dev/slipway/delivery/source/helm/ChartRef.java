package dev.slipway.delivery.source.helm;

/**
 * A chart of a repository or registry.
 *
 * @param url of the repository; of a registry with or without {@code oci://}
 * @param chart its name; empty when the URL of a registry names it
 * @param version exact or a range; empty is the newest that is no pre-release
 */
public record ChartRef(String url, String chart, String version) {

    /** Return what messages call it. */
    public String title() {
        return (chart.isEmpty() ? url : chart + " of " + url) + (version.isEmpty() ? "" : ", version " + version);
    }
}
