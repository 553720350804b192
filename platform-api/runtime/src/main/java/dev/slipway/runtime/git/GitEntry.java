package dev.slipway.runtime.git;

import org.eclipse.jgit.lib.ObjectId;

/** A file or symbolic link of a tree; {@code path} is relative to the repository's root, with slashes. */
public record GitEntry(String path, Kind kind, ObjectId id) {

    /** What the entry is. */
    public enum Kind {
        FILE,
        LINK
    }

    /** Return the name of the content: equal names mean equal content. */
    public String contentId() {
        return id.name();
    }

    /** Return a file with this content that lies elsewhere. */
    public GitEntry fileAt(String other) {
        return new GitEntry(other, Kind.FILE, id);
    }

    /** Return the last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
