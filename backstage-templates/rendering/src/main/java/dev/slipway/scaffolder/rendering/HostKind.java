package dev.slipway.scaffolder.rendering;

import java.util.List;

/** The kinds of Git hosts, each with the parameters that a repository URL of its picker must have. */
public enum HostKind {
    GITHUB("repo", "owner"),
    GITLAB("owner", "repo"),
    GITEA("repo"),
    AZURE("project", "repo"),
    BITBUCKET_CLOUD("workspace", "project", "repo"),
    BITBUCKET_SERVER("project", "repo"),
    GERRIT("repo"),
    /** A plain Git server, which may keep its repositories under owners or not. */
    GIT("repo");

    private final List<String> required;

    HostKind(String... required) {
        this.required = List.of(required);
    }

    List<String> required() {
        return required;
    }
}
