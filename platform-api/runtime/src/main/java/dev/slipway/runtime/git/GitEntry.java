package dev.slipway.runtime.git;

import org.eclipse.jgit.lib.ObjectId;

/** A file or symbolic link of a tree; {@code path} is relative to the repository's root, with slashes. */
public record GitEntry(String path, Kind kind, ObjectId id) {

    /** What the entry is. */
    public enum Kind {
        FILE,
        LINK
    }

    /** Return the last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
