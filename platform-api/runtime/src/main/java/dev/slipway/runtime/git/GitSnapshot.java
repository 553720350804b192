package dev.slipway.runtime.git;

/** A commit and what it holds. */
public record GitSnapshot(Revision revision, GitTree tree) {}
