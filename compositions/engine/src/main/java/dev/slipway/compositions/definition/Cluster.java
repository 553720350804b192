package dev.slipway.compositions.definition;

import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;

/** The cluster that compositions work on. */
public record Cluster(Kube kube, Applier applier, Watches watches) {}
