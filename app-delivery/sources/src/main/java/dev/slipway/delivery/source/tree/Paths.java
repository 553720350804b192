package dev.slipway.delivery.source.tree;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Puts paths of a source together. */
public final class Paths {

    private Paths() {}

    /** Return the path as seen from a directory, without {@code .} and {@code ..}; fails when it leads out of the root. */
    public static String resolve(String directory, String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (directory + "/" + path).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    throw new FaultException(Fault.INVALID, "file '" + path + "' resolved to outside repository root");
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** Return the path without its last part; empty for what lies in the root. */
    public static String parent(String path) {
        int cut = path.lastIndexOf('/');
        return cut < 0 ? "" : path.substring(0, cut);
    }

    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
