package dev.slipway.compositions.operation;

import dev.slipway.kernel.object.Gvk;

/** The kinds of operations, and the names by which upstream's tools find what belongs together. */
final class Ops {

    static final String GROUP = "ops.crossplane.io";
    static final Gvk OPERATION = new Gvk(GROUP, "v1alpha1", "Operation");
    static final Gvk CRON = new Gvk(GROUP, "v1alpha1", "CronOperation");
    static final Gvk WATCH = new Gvk(GROUP, "v1alpha1", "WatchOperation");

    /** The label of an operation with the name of what made it. */
    static final String MADE_BY_CRON = GROUP + "/cronoperation";

    static final String MADE_BY_WATCH = GROUP + "/watchoperation";

    /** The requirement, and the beginning of the annotations, by which an operation knows what it was made for. */
    static final String WATCHED = GROUP + "/watched-resource";

    static final String SUCCEEDED = "Succeeded";
    static final String SYNCED = "Synced";

    private Ops() {}
}
