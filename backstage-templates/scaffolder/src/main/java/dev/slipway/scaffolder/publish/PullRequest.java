package dev.slipway.scaffolder.publish;

/** A pull request, or merge request, as its host names it. */
record PullRequest(String url, long number) {}
