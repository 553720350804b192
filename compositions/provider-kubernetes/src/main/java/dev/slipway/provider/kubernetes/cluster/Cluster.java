package dev.slipway.provider.kubernetes.cluster;

import dev.slipway.runtime.kube.ClusterAccess;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.function.Supplier;

/** A cluster that can be worked on. {@code access} says how, with the credentials of the moment. */
public record Cluster(Kube kube, Watches watches, Supplier<ClusterAccess> access) {}
