package dev.slipway.portal.plan;

import dev.slipway.kernel.plan.Prediction;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan for a person: text, in colours on a terminal, and Markdown for a pull request. Pure. */
public final class PlanText {

    private static final String RESET = "\u001b[0m";
    private static final Map<Character, String> COLOURS = Map.of(
            '+', "\u001b[32m",
            '~', "\u001b[33m",
            '±', "\u001b[35m",
            '-', "\u001b[31m",
            '!', "\u001b[1;31m");

    private PlanText() {}

    /** Return the plan as indented lines. */
    public static String of(Prediction prediction, boolean colours) {
        if (!prediction.hasChanges() && !prediction.hasProblems()) {
            return "No changes: everything is as proposed.";
        }
        String lines = Outline.of(prediction).lines().stream()
                .map(line -> line(line, colours))
                .collect(Collectors.joining("\n"));
        return lines + "\n\n" + Tally.of(prediction).text();
    }

    private static String line(Outline.Line line, boolean colours) {
        String text = line.sign() + " " + line.text();
        String colour = colours ? COLOURS.getOrDefault(line.sign(), "") : "";
        return "  ".repeat(line.depth()) + colour + text.stripTrailing() + (colour.isEmpty() ? "" : RESET);
    }

    /** Return the plan as Markdown whose lines colour as a diff. */
    public static String markdown(Prediction prediction) {
        if (!prediction.hasChanges() && !prediction.hasProblems()) {
            return "### Slipway plan\n\nNo changes: everything is as proposed.";
        }
        String lines =
                Outline.of(prediction).lines().stream().map(PlanText::diffLine).collect(Collectors.joining("\n"));
        return "### Slipway plan\n\n" + Tally.of(prediction).text() + "\n\n<details open><summary>Details</summary>\n\n"
                + "```diff\n" + lines + "\n```\n\n</details>";
    }

    /** A diff is coloured by the first character of a line; what is changed in place has {@code !} there. */
    private static String diffLine(Outline.Line line) {
        char first =
                switch (line.sign()) {
                    case '~', '±', '!' -> '!';
                    default -> line.sign();
                };
        return (first + " " + "  ".repeat(line.depth()) + line.text().replace("```", "'''")).stripTrailing();
    }
}
