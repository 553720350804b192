package dev.slipway.delivery.source.helm;

import dev.slipway.delivery.source.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * A file of values.
 *
 * @param tree the name of the tree it is in, empty for the chart's own
 * @param path in that tree, or a URL that Helm fetches
 * @param node the file; absent when there is none, which Helm is left to complain about, and for URLs
 */
record ValueFile(String tree, String path, @Nullable Node node, boolean remote) {

    boolean isSameAs(ValueFile other) {
        return tree.equals(other.tree) && path.equals(other.path);
    }
}
