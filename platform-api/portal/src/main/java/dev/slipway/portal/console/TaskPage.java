package dev.slipway.portal.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A golden path's task.
 *
 * @param claim what came of it, as soon as it is known
 */
public record TaskPage(
        String self,
        String template,
        String status,
        String mark,
        List<Link> links,
        List<Line> lines,
        @Nullable Claim claim) {

    /** Where to go from here. */
    public record Link(String title, String url) {}

    /** Something that happened. */
    public record Line(String at, String age, String step, String message) {}

    /** @param keys the names of the keys of its connection secret; empty until it is written */
    public record Claim(String title, String link, String word, String mark, String message, String keys) {}
}
