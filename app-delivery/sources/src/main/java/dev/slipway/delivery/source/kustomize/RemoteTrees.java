package dev.slipway.delivery.source.kustomize;

import dev.slipway.delivery.source.tree.FileTree;

/** Gets the files of another repository; the empty revision is its default branch. */
@FunctionalInterface
public interface RemoteTrees {

    FileTree tree(String url, String revision);
}
