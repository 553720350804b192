package dev.slipway.delivery.source.tree;

import java.util.function.Supplier;

/**
 * A file or directory of a source, links followed.
 *
 * @param path as it was asked for, relative to the root, without {@code .} and {@code ..}
 * @param id names the content: equal ids mean equal content
 * @param content reads a file; fails when it is larger than is allowed
 */
public record Node(String path, Kind kind, String id, Supplier<byte[]> content) {

    /** What a node is. */
    public enum Kind {
        FILE,
        DIRECTORY
    }

    public boolean isFile() {
        return kind == Kind.FILE;
    }

    public boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }

    public byte[] read() {
        return content.get();
    }
}
