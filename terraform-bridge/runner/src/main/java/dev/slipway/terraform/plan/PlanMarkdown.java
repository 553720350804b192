package dev.slipway.terraform.plan;

import java.util.List;

/** A plan as Markdown for a comment on a pull request, within the size that servers take. */
public final class PlanMarkdown {

    /** Comments of GitHub hold 65,536 characters; some is left for what others write around. */
    private static final int LIMIT = 60_000;

    private PlanMarkdown() {}

    /** Return the plan: a table of what happens, then the details folded away, cut off with a note where it is long. */
    public static String of(String title, MaskedPlan plan) {
        StringBuilder text = new StringBuilder("### ").append(line(title)).append("\n\n");
        text.append(PlanText.summary(plan)).append('\n');
        List<ResourceChange> changes = plan.changes();
        if (!changes.isEmpty()) {
            text.append("\n| | resource | action |\n|---|---|---|\n");
        }
        int shown = 0;
        for (ResourceChange resource : changes) {
            String row = "| `%s` | `%s` | %s |%n"
                    .formatted(
                            resource.action().symbol().strip(),
                            line(resource.address()).replace("`", "'").replace("|", "\\|"),
                            resource.action().text());
            if (text.length() + row.length() > LIMIT / 2) {
                break;
            }
            text.append(row);
            shown++;
        }
        if (shown < changes.size()) {
            text.append("\n").append(changes.size() - shown).append(" more resources are not listed.\n");
        }
        return text.append(details(plan, LIMIT - text.length())).toString();
    }

    private static String details(MaskedPlan plan, int room) {
        String whole = PlanText.of(plan);
        String fence = fence(whole);
        String shown = whole.length() <= room ? whole : whole.substring(0, whole.lastIndexOf('\n', room) + 1);
        return "\n<details><summary>Details</summary>\n\n" + fence + "diff\n" + shown + fence + "\n\n</details>\n"
                + (shown.length() == whole.length()
                        ? ""
                        : "\nThe details are cut off: " + (whole.length() - shown.length())
                                + " characters are missing here.\n");
    }

    /** A fence that nothing inside can end. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private static String line(String text) {
        return text.replaceAll("\\R", " ");
    }
}
