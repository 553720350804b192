package dev.slipway.delivery.source;

import java.util.List;

/**
 * What a source came to: all objects of the files that could be read, in the order of the files, and the files that
 * could not.
 *
 * @param notes what was left out on purpose
 */
public record Rendering(List<Manifest> manifests, List<BrokenFile> broken, List<String> notes) {

    public Rendering {
        manifests = List.copyOf(manifests);
        broken = List.copyOf(broken);
        notes = List.copyOf(notes);
    }

    /** Return all of them, one after the other. */
    static Rendering of(List<Rendering> parts) {
        return new Rendering(
                parts.stream().flatMap(part -> part.manifests().stream()).toList(),
                parts.stream().flatMap(part -> part.broken().stream()).toList(),
                parts.stream().flatMap(part -> part.notes().stream()).toList());
    }
}
