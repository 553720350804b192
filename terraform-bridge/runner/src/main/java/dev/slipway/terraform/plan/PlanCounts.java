package dev.slipway.terraform.plan;

import java.util.Collection;

/** How much a plan does, counted as OpenTofu counts: a replacement is one to add and one to destroy. */
public record PlanCounts(int toImport, int add, int change, int destroy, int forget) {

    static PlanCounts of(Collection<ResourceChange> resources) {
        int[] counts = new int[5];
        for (ResourceChange resource : resources) {
            if (resource.mode().equals("data")) {
                continue;
            }
            Action action = resource.action();
            counts[0] += resource.importing() == null ? 0 : 1;
            counts[1] += action.creates() ? 1 : 0;
            counts[2] += action == Action.UPDATE ? 1 : 0;
            counts[3] += action.destroys() ? 1 : 0;
            counts[4] += action.forgets() ? 1 : 0;
        }
        return new PlanCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    public boolean isEmpty() {
        return toImport + add + change + destroy + forget == 0;
    }

    /** Return {@code 1 to add, 0 to change, 0 to destroy}, with imports before and what is let go of after it. */
    public String text() {
        return (toImport == 0 ? "" : toImport + " to import, ")
                + add + " to add, " + change + " to change, " + destroy + " to destroy"
                + (forget == 0 ? "" : ", " + forget + " to forget");
    }
}
