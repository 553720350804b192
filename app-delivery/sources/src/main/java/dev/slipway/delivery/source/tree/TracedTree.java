package dev.slipway.delivery.source.tree;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitEntry;
import dev.slipway.runtime.git.GitListing;
import dev.slipway.runtime.git.GitNode;
import dev.slipway.runtime.git.GitTree;
import dev.slipway.runtime.git.GitTree.Depth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a commit. It remembers what it was asked, so that the answer to all of it can be compared later. */
public final class TracedTree implements FileTree {

    private static final String AT = "at ";
    private static final String BELOW = "below ";
    private static final String IN = "in ";
    private static final String NOTHING = "nothing";
    private static final String BROKEN = "broken";
    private static final int DEEPEST = 20;

    private final GitTree tree;
    private final Map<String, String> facts = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    public TracedTree(GitTree tree) {
        this.tree = tree.withFreshCount();
    }

    /** Return what has been asked until now. */
    public Trace trace() {
        return new Trace(facts);
    }

    /** Return the answer to a question that another tree was asked. */
    String fact(String question) {
        if (question.startsWith(BELOW)) {
            return directory(question.substring(BELOW.length()))
                    .map(node -> node.contentId())
                    .orElse(NOTHING);
        }
        if (question.startsWith(IN)) {
            return directory(question.substring(IN.length()))
                    .map(node -> fingerprint(tree.list(node.path(), Depth.FLAT)))
                    .orElse(NOTHING);
        }
        try {
            return fact(tree.find(question.substring(AT.length())));
        } catch (FaultException broken) {
            return BROKEN;
        }
    }

    private Optional<GitNode> directory(String path) {
        return tree.find(path).filter(node -> node.kind() == GitNode.Kind.DIRECTORY);
    }

    /** What a directory holds is a question of its own. */
    private static String fact(Optional<GitNode> node) {
        return node.map(there -> there.kind() == GitNode.Kind.DIRECTORY ? "directory" : there.contentId())
                .orElse(NOTHING);
    }

    private static String fingerprint(GitListing listing) {
        StringBuilder text = new StringBuilder();
        listing.entries().forEach(entry -> text.append(entry.path())
                .append(' ')
                .append(entry.contentId())
                .append('\n'));
        return text.toString();
    }

    @Override
    public Optional<Node> find(String path) {
        String clean = Paths.resolve("", path);
        Optional<GitNode> found = tree.find(clean);
        facts.put(AT + clean, fact(found));
        return found.map(node -> node(clean, node));
    }

    private Node node(String path, GitNode found) {
        return found.kind() == GitNode.Kind.DIRECTORY
                ? new Node(path, Node.Kind.DIRECTORY, found.contentId(), () -> {
                    throw new FaultException(Fault.INVALID, path + " is a directory");
                })
                : file(found.entry().fileAt(path));
    }

    private Node file(GitEntry entry) {
        return new Node(entry.path(), Node.Kind.FILE, entry.contentId(), () -> tree.read(entry));
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public List<Node> files(String directory, Walk walk) {
        String path = Paths.resolve("", directory);
        List<Node> files = new ArrayList<>();
        collect(path, walk, files, 0);
        return files;
    }

    private void collect(String path, Walk walk, List<Node> files, int links) {
        GitNode found = directory(path).orElseThrow(() -> missing(path));
        if (links > DEEPEST) {
            throw new FaultException(Fault.INVALID, "the symbolic links at \"" + path + "\" do not end");
        }
        GitListing listing = tree.list(found.path(), walk == Walk.HERE ? Depth.FLAT : Depth.RECURSIVE);
        if (walk == Walk.HERE) {
            facts.put(IN + path, fingerprint(listing));
        } else {
            facts.put(BELOW + path, found.contentId());
        }
        notes.addAll(listing.notes());
        int cut = found.path().isEmpty() ? 0 : found.path().length() + 1;
        String prefix = path.isEmpty() ? "" : path + "/";
        for (GitEntry entry : listing.entries()) {
            String place = prefix + entry.path().substring(cut);
            if (entry.kind() == GitEntry.Kind.FILE) {
                files.add(file(entry.fileAt(place)));
            } else {
                Optional<Node> target = linked(place);
                if (target.filter(Node::isDirectory).isEmpty()) {
                    target.ifPresent(files::add);
                } else if (walk == Walk.THROUGH_LINKS) {
                    collect(place, walk, files, links + 1);
                }
            }
        }
    }

    /** What is wrong with a link matters only to who reads it. */
    private Optional<Node> linked(String path) {
        try {
            return find(path);
        } catch (FaultException broken) {
            facts.put(AT + path, BROKEN);
            return Optional.of(new Node(path, Node.Kind.FILE, BROKEN, () -> {
                throw broken;
            }));
        }
    }

    private static FaultException missing(String path) {
        return new FaultException(Fault.NOT_FOUND, "directory \"" + path + "\" does not exist in the repository");
    }
}
