package dev.slipway.delivery.refresh;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.source.revision.TagRange;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.Push;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Whether a push may change what an Application's sources come to. */
record Touch(Push push) {

    private static final String PATHS = "argocd.argoproj.io/manifest-generate-paths";

    boolean concerns(KubeObject application) {
        if (!application.gvk().equals(Keys.APPLICATION)) {
            return false;
        }
        String paths = application.annotation(PATHS).orElse("");
        return sources(application).anyMatch(source -> concernsSource(source, paths));
    }

    /**
     * Return whether a file that is known to be touched lies in a directory that the Application names. Others may be
     * concerned as well, by what their files refer to, but these surely are.
     */
    boolean isInside(KubeObject application) {
        Set<String> files = push.files().orElse(Set.of());
        return sources(application)
                .filter(source -> source.text("repoURL").filter(push::isOf).isPresent())
                .map(source -> fromRoot("", source.text("path").orElse("")))
                .anyMatch(path -> files.stream().anyMatch(file -> covers(path, file)));
    }

    private static Stream<KubeObject> sources(KubeObject application) {
        Stream<KubeObject> several = application.list("spec", "sources").stream()
                .filter(Map.class::isInstance)
                .map(source -> KubeObject.of((Map<?, ?>) source));
        return Stream.concat(Stream.of(KubeObject.of(application.map("spec", "source"))), several);
    }

    private boolean concernsSource(KubeObject source, String paths) {
        Optional<String> url = source.text("repoURL");
        return url.isPresent()
                && push.isOf(url.get())
                && isMoved(source)
                && isTouched(source.text("path").orElse(""), paths);
    }

    private boolean isMoved(KubeObject source) {
        String revision = source.text("targetRevision").orElse("");
        return push.moves(revision)
                || push.moves(source.text("tagPrefix").orElse("") + revision)
                || (push.hasTags() && isRange(revision, source.text("tagPrefix").orElse("")));
    }

    private static boolean isRange(String revision, String prefix) {
        try {
            return TagRange.of(revision, prefix).isPresent();
        } catch (FaultException broken) {
            return false;
        }
    }

    /** Without the annotation, or when the message does not name all files, every push may matter. */
    private boolean isTouched(String sourcePath, String paths) {
        Set<String> files = push.files().orElse(null);
        if (files == null || paths.isBlank()) {
            return true;
        }
        List<String> wanted = Arrays.stream(paths.split(";"))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .map(path -> fromRoot(sourcePath, path))
                .toList();
        return files.stream().anyMatch(file -> wanted.stream().anyMatch(path -> covers(path, file)));
    }

    private static String fromRoot(String sourcePath, String path) {
        String whole = path.startsWith("/") ? path.substring(1) : sourcePath + "/" + path;
        try {
            return Path.of(whole.replaceFirst("^/+", "")).normalize().toString();
        } catch (InvalidPathException broken) {
            return whole;
        }
    }

    private static boolean covers(String path, String file) {
        if (path.isEmpty() || file.equals(path) || file.startsWith(path + "/")) {
            return true;
        }
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + path).matches(Path.of(file));
        } catch (PatternSyntaxException | InvalidPathException broken) {
            // A pattern that cannot be read must not keep anybody from seeing a commit.
            return true;
        }
    }
}
