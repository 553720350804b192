package dev.slipway.runtime.git;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The files of one commit, read from the object database. Limits of {@link GitOptions} hold for each listed directory
 * and each file; whatever breaks one, and links or paths that lead out of the tree, fail with {@link Fault#INVALID}.
 */
public final class GitTree {

    private static final Set<String> FORBIDDEN_NAMES = Set.of("", ".", "..");

    private final Repository repository;
    private final ObjectId root;
    private final GitOptions options;
    private final AtomicLong bytesRead = new AtomicLong();

    GitTree(Repository repository, ObjectId root, GitOptions options) {
        this.repository = repository;
        this.root = root;
        this.options = options;
    }

    /**
     * Return the files and links directly in the directory, or also in those below it. The empty path and {@code .}
     * are the root. Fails with {@link Fault#NOT_FOUND} when there is no such directory.
     */
    public GitListing list(String directory, Depth depth) {
        String path = normalized(directory);
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(directoryId(reader, path));
            walk.setRecursive(false);
            return listing(walk, path.isEmpty() ? "" : path + "/", depth);
        } catch (IOException unreadable) {
            throw corrupt(unreadable);
        }
    }

    /** Return the object name of the directory: equal names mean equal content. */
    public String identity(String directory) {
        try (ObjectReader reader = repository.newObjectReader()) {
            return directoryId(reader, normalized(directory)).name();
        } catch (IOException unreadable) {
            throw corrupt(unreadable);
        }
    }

    /** How far a listing goes. */
    public enum Depth {
        FLAT,
        RECURSIVE
    }

    private GitListing listing(TreeWalk walk, String prefix, Depth depth) throws IOException {
        List<GitEntry> entries = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        int seen = 0;
        while (walk.next()) {
            if (++seen > options.maxEntries()) {
                throw new FaultException(
                        Fault.INVALID,
                        "directory \"" + prefix + "\" holds more than " + options.maxEntries() + " entries");
            }
            String path = prefix + checkedName(walk);
            FileMode mode = walk.getFileMode(0);
            if (walk.isSubtree() && depth == Depth.RECURSIVE) {
                walk.enterSubtree();
            } else if (mode == FileMode.GITLINK) {
                notes.add("submodule " + path + " is not followed");
            } else if (mode == FileMode.SYMLINK) {
                entries.add(new GitEntry(path, GitEntry.Kind.LINK, walk.getObjectId(0)));
            } else if (!walk.isSubtree()) {
                entries.add(new GitEntry(path, GitEntry.Kind.FILE, walk.getObjectId(0)));
            }
        }
        return new GitListing(entries, notes);
    }

    private static String checkedName(TreeWalk walk) {
        String name = walk.getNameString();
        if (FORBIDDEN_NAMES.contains(name) || name.indexOf('\0') >= 0) {
            throw new FaultException(Fault.INVALID, "the tree holds the forbidden name \"" + name + "\"");
        }
        return walk.getPathString();
    }

    private ObjectId directoryId(ObjectReader reader, String path) throws IOException {
        if (path.isEmpty()) {
            return root;
        }
        try (TreeWalk found = TreeWalk.forPath(reader, path, root)) {
            if (found == null || !found.isSubtree()) {
                throw new FaultException(
                        Fault.NOT_FOUND, "directory \"" + path + "\" does not exist in the repository");
            }
            return found.getObjectId(0);
        }
    }

    /**
     * Return the regular file that the entry is or links to, under the entry's own path; empty when the link leads
     * nowhere or to a directory.
     */
    public Optional<GitEntry> resolve(GitEntry entry) {
        if (entry.kind() == GitEntry.Kind.FILE) {
            return Optional.of(entry);
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            return follow(reader, entry);
        } catch (IOException unreadable) {
            throw corrupt(unreadable);
        }
    }

    private Optional<GitEntry> follow(ObjectReader reader, GitEntry link) throws IOException {
        Set<String> visited = new HashSet<>();
        String path = link.path();
        ObjectId target = link.id();
        while (visited.add(path)) {
            path = linked(link, path, new String(content(path, target), StandardCharsets.UTF_8));
            try (TreeWalk found = path.isEmpty() ? null : TreeWalk.forPath(reader, path, root)) {
                if (found == null || found.isSubtree()) {
                    return Optional.empty();
                }
                target = found.getObjectId(0);
                if (found.getFileMode(0) != FileMode.SYMLINK) {
                    return Optional.of(new GitEntry(link.path(), GitEntry.Kind.FILE, target));
                }
            }
        }
        throw new FaultException(Fault.INVALID, "symbolic link " + link.path() + " leads to itself");
    }

    private static String linked(GitEntry link, String from, String target) {
        FaultException outside = new FaultException(
                Fault.INVALID, "symbolic link " + link.path() + " leads out of the repository: " + target);
        if (target.startsWith("/") || target.indexOf('\0') >= 0) {
            throw outside;
        }
        Deque<String> parts = new ArrayDeque<>(List.of(from.split("/")));
        parts.removeLast();
        for (String part : target.split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                throw outside;
            }
            if (!FORBIDDEN_NAMES.contains(part)) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /**
     * Return the file or directory at the path, links followed wherever they stand in it; empty when there is none or a
     * link leads nowhere. The path may go up, but not out of the tree.
     */
    public Optional<GitNode> find(String path) {
        try (ObjectReader reader = repository.newObjectReader()) {
            return new PathSearch(reader, root, this::linkTarget).find(path);
        } catch (IOException unreadable) {
            throw corrupt(unreadable);
        }
    }

    private String linkTarget(String path, ObjectId id) throws IOException {
        return new String(content(path, id), StandardCharsets.UTF_8);
    }

    /** Return the same tree with nothing counted yet towards the limit on what is read from one. */
    public GitTree withFreshCount() {
        return new GitTree(repository, root, options);
    }

    /** Return the content of a file. */
    public byte[] read(GitEntry entry) {
        try {
            byte[] bytes = content(entry.path(), entry.id());
            if (bytesRead.addAndGet(bytes.length) > options.maxTotalBytes()) {
                throw new FaultException(
                        Fault.INVALID, "the files add up to more than " + options.maxTotalBytes() + " bytes");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw corrupt(unreadable);
        }
    }

    private byte[] content(String path, ObjectId id) throws IOException {
        ObjectLoader loader = repository.open(id, Constants.OBJ_BLOB);
        if (loader.getSize() > options.maxFileBytes()) {
            throw new FaultException(
                    Fault.INVALID,
                    "file " + path + " has " + loader.getSize() + " bytes, more than the " + options.maxFileBytes()
                            + " that are allowed");
        }
        return loader.getBytes();
    }

    private static String normalized(String directory) {
        List<String> parts = new ArrayList<>();
        for (String part : directory.split("/")) {
            if (part.equals("..")) {
                throw new FaultException(Fault.INVALID, "path \"" + directory + "\" leads out of the repository");
            }
            if (!FORBIDDEN_NAMES.contains(part)) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    private static FaultException corrupt(IOException unreadable) {
        return new FaultException(
                Fault.UNAVAILABLE, "the cached repository cannot be read: " + unreadable.getMessage(), unreadable);
    }
}
