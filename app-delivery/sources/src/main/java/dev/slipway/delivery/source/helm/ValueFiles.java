package dev.slipway.delivery.source.helm;

import dev.slipway.delivery.source.tree.FileTree;
import dev.slipway.delivery.source.tree.FileTree.Walk;
import dev.slipway.delivery.source.tree.Node;
import dev.slipway.delivery.source.tree.Paths;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the files of values as Argo CD does: beside the chart, from the repository's root when the path starts with a
 * slash, in the tree of another source when it starts with that one's {@code $name}, or at a URL. A pattern stands for
 * the files that match it, in the order of their paths, without those that are named on their own. Each counts once.
 */
final class ValueFiles {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final FileTree own;
    private final String chart;
    private final Map<String, FileTree> references;

    ValueFiles(FileTree own, String chart, Map<String, FileTree> references) {
        this.own = own;
        this.chart = chart;
        this.references = references;
    }

    /** Whether a file that is not there matters. */
    enum Missing {
        FAILS,
        IS_IGNORED
    }

    List<ValueFile> find(List<String> texts, Missing missing) {
        List<ValueFile> named = texts.stream()
                .map(this::place)
                .filter(file -> !file.remote() && !FilePattern.isPattern(file.path()))
                .toList();
        List<ValueFile> files = new ArrayList<>();
        for (String text : texts) {
            ValueFile place = place(text);
            if (!place.remote() && FilePattern.isPattern(place.path())) {
                matches(text, place, missing).stream()
                        .filter(match -> named.stream().noneMatch(match::isSameAs))
                        .forEach(match -> add(match, files));
            } else {
                ValueFile file = looked(place);
                if (file.remote() || file.node() != null || missing == Missing.FAILS) {
                    add(file, files);
                }
            }
        }
        return files;
    }

    /** Return the file that a parameter's value is read from. */
    ValueFile one(String text) {
        return looked(place(text));
    }

    private static void add(ValueFile file, List<ValueFile> files) {
        if (files.stream().noneMatch(file::isSameAs)) {
            files.add(file);
        }
    }

    private ValueFile place(String text) {
        Optional<String> scheme = scheme(text);
        if (scheme.isPresent()) {
            if (!SCHEMES.contains(scheme.get())) {
                throw new FaultException(
                        Fault.INVALID,
                        "error resolving helm value files: the URL scheme '" + scheme.get() + "' is not allowed");
            }
            return new ValueFile("", text, null, true);
        }
        String first = text.split("/", 2)[0];
        if (first.startsWith("$") && references.containsKey(first.substring(1))) {
            String rest = text.substring(first.length());
            return new ValueFile(first.substring(1), Paths.resolve("", rest), null, false);
        }
        return new ValueFile("", Paths.resolve(text.startsWith("/") ? "" : chart, text), null, false);
    }

    private static Optional<String> scheme(String text) {
        try {
            return text.contains("://") ? Optional.ofNullable(URI.create(text).getScheme()) : Optional.empty();
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }

    private FileTree tree(ValueFile file) {
        return Objects.requireNonNullElse(references.get(file.tree()), own);
    }

    private ValueFile looked(ValueFile place) {
        if (place.remote()) {
            return place;
        }
        Node node = tree(place).find(place.path()).filter(Node::isFile).orElse(null);
        return new ValueFile(place.tree(), place.path(), node, false);
    }

    private List<ValueFile> matches(String text, ValueFile place, Missing missing) {
        FilePattern pattern = FilePattern.of(place.path());
        FileTree tree = tree(place);
        String base = FilePattern.base(place.path());
        List<Node> candidates =
                tree.find(base).filter(Node::isDirectory).isPresent() ? tree.files(base, Walk.BELOW) : List.of();
        List<ValueFile> matches = candidates.stream()
                .filter(node -> pattern.matches(node.path()))
                .map(node -> new ValueFile(place.tree(), node.path(), node, false))
                .toList();
        if (matches.isEmpty() && missing == Missing.FAILS) {
            throw new FaultException(
                    Fault.INVALID,
                    "error resolving helm value files: values file glob \"" + text + "\" matched no files");
        }
        return matches;
    }
}
