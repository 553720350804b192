package dev.slipway.scaffolder.rendering;

import java.util.List;

/**
 * What of a folder is rendered.
 *
 * @param copied patterns of files whose contents stay as they are; their names are rendered
 * @param extension with its dot: only contents of files that end with it are rendered, and they lose it; empty for all
 * @param replace whether files that are there already are written anew
 */
public record FolderOptions(List<String> copied, String extension, boolean replace) {

    public FolderOptions {
        copied = List.copyOf(copied);
    }
}
