package dev.slipway.delivery.source.tree;

import java.util.List;
import java.util.Optional;

/**
 * The files of a source. Paths are relative to its root and have slashes; a path or link that leads out of it fails with
 * INVALID.
 */
public interface FileTree {

    /** Return what lies at the path; empty when nothing does. */
    Optional<Node> find(String path);

    /**
     * Return the files of a directory, each under its path from the root, in the order of their paths. A link that cannot
     * be followed is a file that fails when it is read. Fails with NOT_FOUND when there is no such directory.
     */
    List<Node> files(String directory, Walk walk);

    /** Return what was left out of the walks, and why. */
    default List<String> notes() {
        return List.of();
    }

    /** How far a walk goes. */
    enum Walk {
        /** Files directly in the directory. */
        HERE,
        /** Those of directories below as well, but not where links to directories lead. */
        BELOW,
        /** All of it, as a program that follows links sees it. */
        THROUGH_LINKS
    }
}
