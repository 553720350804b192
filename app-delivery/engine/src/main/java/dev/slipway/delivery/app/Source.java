package dev.slipway.delivery.app;

import dev.slipway.delivery.source.Rendering;
import dev.slipway.runtime.git.Revision;
import java.util.List;

/**
 * What the sources say.
 *
 * @param revision that of all sources together
 * @param types the tool of each source
 */
record Source(Cause cause, Revision revision, List<String> types, Rendering rendering, Targets targets) {}
