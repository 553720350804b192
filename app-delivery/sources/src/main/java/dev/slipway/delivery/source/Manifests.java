package dev.slipway.delivery.source;

import dev.slipway.delivery.source.Renderer.Memory;
import java.util.List;

/** Where the objects of Applications come from: they are rendered here, or were rendered elsewhere. Thread-safe. */
public interface Manifests {

    /** Return what the revisions of the sources mean now, one for each source. */
    List<ResolvedSource> resolve(RenderRequest request, SourceAccess access);

    /** Return the objects of resolved sources. */
    RenderedSources render(RenderRequest request, List<ResolvedSource> resolved, SourceAccess access, Memory memory);

    /** Have what does not change with a revision asked about again when it is resolved next. */
    void refresh(RenderRequest request);
}
