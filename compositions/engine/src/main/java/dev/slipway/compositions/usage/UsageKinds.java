package dev.slipway.compositions.usage;

import dev.slipway.kernel.object.Gvk;
import java.util.List;

/** The kinds of usages: the two of today and the one that they replace. */
final class UsageKinds {

    static final List<Gvk> ALL = List.of(
            new Gvk("protection.crossplane.io", "v1beta1", "Usage"),
            new Gvk("protection.crossplane.io", "v1beta1", "ClusterUsage"),
            new Gvk("apiextensions.crossplane.io", "v1beta1", "Usage"));

    private UsageKinds() {}
}
