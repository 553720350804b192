package dev.slipway.delivery.source;

import java.util.List;

/**
 * What the sources of an Application came to.
 *
 * @param types by which each was rendered, in the order of the sources; empty texts for those that render nothing
 * @param rendering of all of them, one after the other
 */
public record RenderedSources(List<String> types, Rendering rendering) {

    public RenderedSources {
        types = List.copyOf(types);
    }
}
