package dev.slipway.runtime.git;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Walks one path of a tree part by part, as a file system would, and follows the links on the way. */
final class PathSearch {

    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    /** Reads where a link leads. */
    interface Links {
        String target(String path, ObjectId id) throws IOException;
    }

    private record Step(String name, ObjectId tree) {}

    private final ObjectReader reader;
    private final ObjectId root;
    private final Links links;
    private final Deque<Step> walked = new ArrayDeque<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private int followed;

    PathSearch(ObjectReader reader, ObjectId root, Links links) {
        this.reader = reader;
        this.root = root;
        this.links = links;
    }

    Optional<GitNode> find(String path) throws IOException {
        push(path);
        while (!ahead.isEmpty()) {
            String part = ahead.removeFirst();
            if (part.equals("..")) {
                up(path);
                continue;
            }
            try (TreeWalk found = TreeWalk.forPath(reader, part, tree())) {
                if (found == null || found.getFileMode(0) == FileMode.GITLINK) {
                    return Optional.empty();
                }
                ObjectId id = found.getObjectId(0);
                if (found.getFileMode(0) == FileMode.SYMLINK) {
                    follow(path, links.target(place(part), id));
                } else if (found.isSubtree()) {
                    walked.addLast(new Step(part, id));
                } else {
                    return ahead.isEmpty()
                            ? Optional.of(new GitNode(place(part), GitNode.Kind.FILE, id))
                            : Optional.empty();
                }
            }
        }
        return Optional.of(new GitNode(place(""), GitNode.Kind.DIRECTORY, tree()));
    }

    private ObjectId tree() {
        Step last = walked.peekLast();
        return last == null ? root : last.tree();
    }

    private void up(String path) {
        if (walked.pollLast() == null) {
            throw new FaultException(Fault.INVALID, "path \"" + path + "\" leads out of the repository");
        }
    }

    private void follow(String path, String target) {
        if (++followed > MOST_LINKS) {
            throw new FaultException(Fault.INVALID, "the symbolic links at \"" + path + "\" do not end");
        }
        if (target.startsWith("/") || target.indexOf('\0') >= 0) {
            throw new FaultException(
                    Fault.INVALID, "symbolic link at \"" + path + "\" leads out of the repository: " + target);
        }
        push(target);
    }

    private void push(String path) {
        List<String> parts = new ArrayList<>(List.of(path.split("/")));
        Collections.reverse(parts);
        for (String part : parts) {
            if (!part.isEmpty() && !part.equals(".")) {
                ahead.addFirst(part);
            }
        }
    }

    private String place(String name) {
        List<String> parts = new ArrayList<>();
        walked.forEach(step -> parts.add(step.name()));
        if (!name.isEmpty()) {
            parts.add(name);
        }
        return String.join("/", parts);
    }
}
