package dev.slipway.runtime.git;

import java.util.List;

/**
 * Files and links of a directory in the order of their paths.
 *
 * @param notes what was left out and why, such as submodules
 */
public record GitListing(List<GitEntry> entries, List<String> notes) {

    public GitListing {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }
}
