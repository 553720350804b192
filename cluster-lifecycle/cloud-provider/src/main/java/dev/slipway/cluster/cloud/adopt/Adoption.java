package dev.slipway.cluster.cloud.adopt;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to commit for a cluster that exists.
 *
 * @param objects the objects that stand for it
 * @param notes what was found and what is left to do, for people
 */
public record Adoption(List<KubeObject> objects, List<String> notes) {

    public Adoption {
        objects = List.copyOf(objects);
        notes = List.copyOf(notes);
    }

    /** Return the objects as YAML documents, below the notes as comments. */
    public String yaml() {
        String comments = notes.stream().map(note -> "# " + note + "\n").collect(Collectors.joining());
        return comments
                + objects.stream().map(object -> Json.toYaml(object.tree())).collect(Collectors.joining("---\n"));
    }
}
