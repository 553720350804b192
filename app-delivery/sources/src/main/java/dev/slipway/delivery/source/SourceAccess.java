package dev.slipway.delivery.source;

import dev.slipway.delivery.source.helm.RepositoryLogins;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.git.GitSnapshot;

/** How sources are got at: the caller knows the credentials and when a repository was asked last. */
public interface SourceAccess {

    /** Return the Application that asks; of an operation with a source of its own, its name with {@code #operation}. */
    Ref asker();

    /**
     * Return the commit that the revision means and its files.
     *
     * @param place of the source in the Application, from 0; negative for a repository that a kustomization names
     * @param tagPrefix tags without it do not count for a range of versions; empty for none
     */
    GitSnapshot git(int place, String repoUrl, String revision, String tagPrefix);

    /** Return the logins for repositories of charts and registries. */
    RepositoryLogins logins();
}
