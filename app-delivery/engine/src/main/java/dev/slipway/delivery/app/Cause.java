package dev.slipway.delivery.app;

import dev.slipway.runtime.git.RepositoryRef;

/** The commit that changes are made for. */
record Cause(RepositoryRef repository, String revision) {

    /** Return what the journal and the objects carry: {@code <repository>@<revision>}. */
    String correlation() {
        return repository.printable() + "@" + revision;
    }
}
