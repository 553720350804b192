package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Limits;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;

/** The cluster that is delivered to. */
record Cluster(
        Kube kube, Watches watches, Applier applier, RecentWrites writes, Installations installation, Limits limits) {}
