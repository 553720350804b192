package dev.slipway.terraform.input;

import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.RepositoryRef;
import java.time.Duration;

/**
 * One revision of a source.
 *
 * @param revision as Flux writes it: {@code main@sha1:<commit>}
 * @param poll how often to look for a newer one
 */
public record Source(
        RepositoryRef repository, String commit, String revision, GitCredentials credentials, Duration poll) {

    @Override
    public String toString() {
        return revision;
    }
}
