package dev.slipway.delivery.source;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.delivery.source.tree.Archive;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.git.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A source and what its revision means now: a commit, the version of a chart, or the digest of an artifact.
 *
 * @param revision of an archive: its version as the name, no author
 */
public record ResolvedSource(
        ApplicationSource source,
        Revision revision,
        @Nullable GitSnapshot commit,
        @Nullable Archive archive) {

    /** Return whether the source is only there for others to refer to. */
    boolean rendersNothing() {
        return text(source.ref()).length() > 0
                && text(source.path()).isEmpty()
                && text(source.chart()).isEmpty();
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
