package dev.slipway.portal.console;

import java.util.List;

/**
 * A line of a difference or a plan.
 *
 * @param mark the class of its mark, besides its sign; empty for a line that stays
 */
public record DiffLine(String text, String mark) {

    /** Return the lines of a unified difference, whose signs stand first. */
    public static List<DiffLine> ofUnified(String text) {
        return text.lines().map(line -> new DiffLine(line, mark(line))).toList();
    }

    /** Return the lines of a plan of Terraform, whose signs stand as deep as what they are for. */
    static List<DiffLine> ofPlan(String text) {
        return text.lines()
                .map(line -> new DiffLine(line, mark(line.stripLeading())))
                .toList();
    }

    private static String mark(String line) {
        if (line.startsWith("-/+") || line.startsWith("+/-") || line.startsWith("~")) {
            return "diff-change";
        }
        if (line.startsWith("+")) {
            return "diff-add";
        }
        if (line.startsWith("-")) {
            return "diff-del";
        }
        return line.startsWith("@@") || line.startsWith("#") ? "diff-head" : "";
    }
}
