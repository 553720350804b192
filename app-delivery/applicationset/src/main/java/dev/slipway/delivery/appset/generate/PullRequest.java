package dev.slipway.delivery.appset.generate;

import java.util.List;

/** An open pull or merge request. */
public record PullRequest(
        long number,
        String title,
        String branch,
        String targetBranch,
        String headSha,
        List<String> labels,
        String author) {

    public PullRequest {
        labels = List.copyOf(labels);
    }
}
