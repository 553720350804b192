package dev.slipway.portal.trace;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.trace.Node.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows one object up to the commit that asked for it and down to everything that came of it. */
public final class Tracer {

    private static final String COMMIT = "slipway.dev/commit";
    private static final String SOURCE_FILE = "slipway.dev/source-file";

    private final LiveObjects objects;
    private final Ancestry ancestry;

    public Tracer(LiveObjects objects) {
        this.objects = objects;
        this.ancestry = new Ancestry(objects);
    }

    /**
     * Return the trace of an object.
     *
     * @throws FaultException NOT_FOUND when there is no such object
     */
    public Node trace(Ref ref) {
        KubeObject object = objects.get(ref)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "there is no " + ref + " in the cluster"));
        if (Ancestry.isApplication(object.gvk())) {
            return underItsCommit(object, new Delivered(objects).below(object));
        }
        KubeObject top = ancestry.top(object);
        Node tree = new Descent(objects).below(top);
        Optional<KubeObject> application = ancestry.application(top);
        Node delivered =
                application.map(found -> tree.under(Delivered.node(found))).orElse(tree);
        return commit(top.annotation(COMMIT).orElse(""), top.annotation(SOURCE_FILE), delivered);
    }

    private static Node underItsCommit(KubeObject application, Node tree) {
        String repository = application.text("spec", "source", "repoURL").orElse("");
        return commit(
                application
                        .text("status", "sync", "revision")
                        .map(revision -> repository + "@" + revision)
                        .orElse(""),
                Optional.empty(),
                tree);
    }

    private static Node commit(String correlation, Optional<String> file, Node below) {
        int at = correlation.lastIndexOf('@');
        if (at < 0) {
            return below;
        }
        String revision = correlation.substring(at + 1);
        Map<String, String> details = new LinkedHashMap<>();
        details.put("revision", revision);
        details.put("repository", correlation.substring(0, at));
        file.ifPresent(path -> details.put("file", path));
        String title = "Commit " + revision.substring(0, Math.min(8, revision.length()));
        return Node.plain(Type.COMMIT, title, State.ok(deployedAt(below)), details)
                .with(List.of(below));
    }

    /** The first thing that is known to have happened with a commit is its delivery. */
    private static String deployedAt(Node below) {
        return below.type() == Type.APPLICATION ? below.details().getOrDefault("deployed", "") : "";
    }
}
