package dev.slipway.delivery.source;

import dev.slipway.api.argocd.DirectorySource;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.glob.Glob;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides by its path which file of a directory source counts. */
final class DirectoryFilter {

    private static final Pattern EXTENSION = Pattern.compile(".*\\.(yaml|yml|json|jsonnet)");

    private final @Nullable Glob include;
    private final @Nullable Glob exclude;

    DirectoryFilter(@Nullable DirectorySource directory) {
        include = glob(directory == null ? null : directory.include(), "spec.source.directory.include");
        exclude = glob(directory == null ? null : directory.exclude(), "spec.source.directory.exclude");
    }

    private static @Nullable Glob glob(@Nullable String text, String field) {
        return text == null || text.isEmpty() ? null : parsed(text, field);
    }

    private static Glob parsed(String glob, String field) {
        return Glob.parse(glob, "")
                .orElseThrow(() -> new FaultException(Fault.INVALID, field + ": \"" + glob + "\" is no valid pattern"));
    }

    /** Return whether the file counts; the path is relative to the source's directory. */
    boolean accepts(String relativePath) {
        return EXTENSION.matcher(relativePath).matches()
                && (exclude == null || !exclude.matches(relativePath))
                && (include == null || include.matches(relativePath));
    }
}
