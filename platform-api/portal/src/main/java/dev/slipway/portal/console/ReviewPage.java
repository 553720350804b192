package dev.slipway.portal.console;

import dev.slipway.portal.plan.Outline;
import java.util.List;

/**
 * A branch that somebody wants merged: what it changes in Git, and what would follow from that.
 *
 * @param head the commit that is shown; a merge names it
 * @param plan what would follow, parents before their parts
 * @param tally how much the plan comes to
 * @param problem why there is no plan, or why it must not be merged; empty when all is well
 */
public record ReviewPage(
        String self,
        String title,
        Place place,
        String head,
        boolean merged,
        List<File> files,
        List<Outline.Line> plan,
        String tally,
        String problem) {

    /** Which branch of which repository, and what it is to be merged into. */
    public record Place(String repository, String branch, String base) {}

    /** A file and its lines. */
    public record File(String path, List<DiffLine> lines) {}

    /** Return the class of a line of the plan. */
    public static String mark(Outline.Line line) {
        return switch (line.sign()) {
            case '+' -> "diff-add";
            case '-', '!' -> "diff-del";
            case '~', '±' -> "diff-change";
            default -> "";
        };
    }

    /** Return a line of the plan with its place below what causes it. */
    public static String text(Outline.Line line) {
        return line.sign() + " " + "  ".repeat(line.depth()) + line.text();
    }
}
