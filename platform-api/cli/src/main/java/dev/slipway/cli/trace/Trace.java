package dev.slipway.cli.trace;

import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.trace.Node;
import dev.slipway.portal.trace.Node.Type;
import dev.slipway.portal.trace.TreeJson;
import dev.slipway.portal.trace.TreeText;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of one commit, as it was at one moment. It holds no secret values. */
public final class Trace {

    private static final int TOLD = 40;
    private static final int ASKED = 30;

    private final Node tree;
    private final List<Happening> timeline;

    private Trace(Node tree, List<Happening> timeline) {
        this.tree = tree;
        this.timeline = List.copyOf(timeline);
    }

    static Trace of(Node tree) {
        return new Trace(tree, List.of());
    }

    /** Return the trace with what the journal tells about its objects; an Application's own entries are left out. */
    public Trace with(JournalReader journal) throws InterruptedException {
        List<Ref> objects = tree.all()
                .filter(node -> node.type() == Type.OBJECT)
                .flatMap(node -> ofNullable(node.ref()))
                .limit(ASKED)
                .toList();
        return new Trace(tree, journal.about(objects));
    }

    private static Stream<Ref> ofNullable(@Nullable Ref ref) {
        return Stream.ofNullable(ref);
    }

    /** Return whether nothing is waited for and nothing failed. */
    public boolean isReady() {
        return tree.rootCause().isEmpty();
    }

    /** Return the tree for humans, with ages relative to {@code now}, then the timeline. */
    public String text(Instant now, boolean colour) {
        String text = TreeText.of(tree, now, colour);
        if (timeline.isEmpty()) {
            return text;
        }
        int skipped = Math.max(0, timeline.size() - TOLD);
        String earlier = skipped == 0 ? "" : "  (" + skipped + " earlier entries are in -o json)\n";
        return text + "\nTIMELINE\n" + earlier
                + timeline.stream()
                        .skip(skipped)
                        .map(entry -> "  " + entry.line() + "\n")
                        .collect(Collectors.joining());
    }

    /** Return the whole of it as one JSON document. */
    public String json() {
        Map<String, Object> json = TreeJson.of(tree);
        if (!timeline.isEmpty()) {
            json.put("timeline", timeline);
        }
        return Json.toJson(json);
    }
}
