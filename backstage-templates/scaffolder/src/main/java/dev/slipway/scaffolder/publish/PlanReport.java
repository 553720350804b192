package dev.slipway.scaffolder.publish;

/**
 * What a proposal would lead to, for those who review it.
 *
 * @param passes whether nothing of it would fail
 * @param summary one line
 * @param markdown the whole
 */
public record PlanReport(boolean passes, String summary, String markdown) {

    /** By this the comment is found again. */
    static final String MARK = "<!-- slipway-plan -->";

    /** What commits are marked under. */
    static final String CONTEXT = "slipway/plan";

    private static final int LONGEST_SUMMARY = 140;
    private static final int LONGEST_COMMENT = 60_000;

    /** Hosts refuse what is longer. */
    String shortSummary() {
        return summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY - 1) + "…";
    }

    String comment() {
        String cut = "\n```\n\nThe plan is longer than a comment may be; `slipway plan` shows all of it.";
        String body = markdown.length() <= LONGEST_COMMENT ? markdown : markdown.substring(0, LONGEST_COMMENT) + cut;
        return MARK + "\n" + body;
    }
}
