package dev.slipway.runtime.git;

import org.eclipse.jgit.lib.ObjectId;

/**
 * What lies at a path of a tree once all links are followed; {@code path} is where it really is, empty for the root.
 * Equal ids mean equal content.
 */
public record GitNode(String path, Kind kind, ObjectId id) {

    /** What the node is. */
    public enum Kind {
        FILE,
        DIRECTORY
    }

    /** Return the name of the content: equal names mean equal content. */
    public String contentId() {
        return id.name();
    }

    /** Return the file as an entry that can be read. */
    public GitEntry entry() {
        return new GitEntry(path, GitEntry.Kind.FILE, id);
    }
}
