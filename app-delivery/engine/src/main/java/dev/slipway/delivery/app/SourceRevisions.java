package dev.slipway.delivery.app;

import dev.slipway.delivery.source.ResolvedSource;
import dev.slipway.runtime.git.Revision;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of all sources of an Application as one text, by which they are compared; statuses have a list where
 * there are several sources.
 */
final class SourceRevisions {

    private static final String SEPARATOR = ",";

    private SourceRevisions() {}

    static Revision of(List<ResolvedSource> sources) {
        Revision first = sources.get(0).revision();
        String all = sources.stream().map(source -> source.revision().sha()).collect(Collectors.joining(SEPARATOR));
        return new Revision(all, first.author(), first.message(), first.committedAt());
    }

    /** Return the text that a status stands for. */
    static String of(@Nullable String revision, @Nullable List<String> revisions) {
        return revisions == null || revisions.isEmpty() ? App.text(revision) : String.join(SEPARATOR, revisions);
    }

    /** Return what a status says where there is one source. */
    static @Nullable String one(App app, String text) {
        return app.hasSeveralSources() ? null : text;
    }

    /** Return what a status says where there are several. */
    static @Nullable List<String> several(App app, String text) {
        return app.hasSeveralSources() && !text.isEmpty() ? List.of(text.split(SEPARATOR)) : null;
    }
}
