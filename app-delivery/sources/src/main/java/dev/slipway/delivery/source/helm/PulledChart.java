package dev.slipway.delivery.source.helm;

import java.nio.file.Path;

/** A chart that was downloaded: which version it is, and where its archive is. */
public record PulledChart(String version, Path archive) {}
