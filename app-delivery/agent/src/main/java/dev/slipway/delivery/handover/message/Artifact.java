package dev.slipway.delivery.handover.message;

import dev.slipway.delivery.source.BrokenFile;
import dev.slipway.delivery.source.Manifest;
import dev.slipway.delivery.source.Origin;
import dev.slipway.delivery.source.RenderedSources;
import dev.slipway.delivery.source.Rendering;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;

/**
 * Rendered manifests as they travel. There is no revision in them: a commit that changes nothing for an Application gives
 * the same artifact.
 *
 * @param types the tool of each source
 */
public record Artifact(List<String> types, List<Piece> manifests, List<BrokenFile> broken, List<String> notes) {

    /** An object and where it stands in its source. */
    public record Piece(String file, int line, Map<String, Object> object) {}

    public static Artifact of(RenderedSources sources) {
        Rendering rendering = sources.rendering();
        List<Piece> pieces = rendering.manifests().stream()
                .map(manifest -> new Piece(
                        manifest.origin().file(),
                        manifest.origin().line(),
                        manifest.object().tree()))
                .toList();
        return new Artifact(sources.types(), pieces, rendering.broken(), rendering.notes());
    }

    public byte[] bytes() {
        return Json.toJsonBytes(this);
    }

    /** Return the artifact in the bytes; fails with INVALID when they hold none. */
    public static Artifact of(byte[] bytes) {
        return Json.convert(Json.tree(bytes), Artifact.class);
    }

    public RenderedSources rendered() {
        List<Manifest> objects = manifests.stream()
                .map(piece -> new Manifest(KubeObject.of(piece.object()), new Origin(piece.file(), piece.line())))
                .toList();
        return new RenderedSources(types, new Rendering(objects, broken, notes));
    }
}
