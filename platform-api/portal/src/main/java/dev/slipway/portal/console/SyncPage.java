package dev.slipway.portal.console;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.plan.YamlDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sync of an Application would do, and the question whether it is to be done.
 *
 * @param self the Application's own page
 * @param revision what would be synced
 * @param objects those that a sync would change
 * @param same how many it would leave as they are
 * @param problems what is wrong with the sources, or why there is no comparison
 */
public record SyncPage(
        String self, String name, String revision, List<Changed> objects, int same, List<String> problems) {

    /**
     * An object that is not as Git says.
     *
     * @param what what a sync does to it: create, change, delete
     */
    public record Changed(String title, String what, List<DiffLine> lines, String note) {

        /** Make it of the live object and of what it would become; Secrets are masked by whoever compared them. */
        public static Changed of(Ref ref, @Nullable KubeObject live, @Nullable KubeObject predicted, String note) {
            String what = live == null ? "create" : predicted == null ? "prune" : "change";
            List<DiffLine> lines =
                    live == null && predicted == null ? List.of() : DiffLine.ofUnified(YamlDiff.of(live, predicted));
            return new Changed(ref.toString(), what, lines, note);
        }
    }

    /** Return whether something would only go with pruning. */
    public boolean hasExtra() {
        return objects.stream().anyMatch(object -> object.what().equals("prune"));
    }

    /** Return how much there is to do, in words. */
    public String summary() {
        if (objects.isEmpty()) {
            return "Everything is as Git says: " + count(same) + ".";
        }
        return count(objects.size()) + (objects.size() == 1 ? " is" : " are") + " not as Git says; " + count(same)
                + (same == 1 ? " is." : " are.");
    }

    private static String count(int number) {
        return number + (number == 1 ? " object" : " objects");
    }
}
