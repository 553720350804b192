package dev.slipway.delivery.appset.generate;

import dev.slipway.delivery.appset.render.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a path: the path, its last part, that part as a name, and all its parts. */
record PathParameters(String directory, @Nullable String file, String prefix, boolean go) {

    static PathParameters of(String directory, @Nullable String file, Spec spec) {
        return new PathParameters(directory, file, spec.text("pathParamPrefix"), spec.isGo());
    }

    void addTo(Map<String, Object> parameters) {
        if (!go) {
            flat(parameters);
        } else if (prefix.isEmpty()) {
            parameters.put("path", nested());
        } else {
            parameters.put(prefix, Map.of("path", nested()));
        }
    }

    private Map<String, Object> nested() {
        Map<String, Object> path = new LinkedHashMap<>();
        path.put("path", directory);
        path.put("basename", basename());
        path.put("basenameNormalized", Names.normalized(basename()));
        path.put("segments", List.of(directory.split("/", -1)));
        if (file != null) {
            path.put("filename", file);
            path.put("filenameNormalized", Names.normalized(file));
        }
        return path;
    }

    private void flat(Map<String, Object> parameters) {
        String name = prefix.isEmpty() ? "path" : prefix + ".path";
        parameters.put(name, directory);
        parameters.put(name + ".basename", basename());
        parameters.put(name + ".basenameNormalized", Names.normalized(basename()));
        if (file != null) {
            parameters.put(name + ".filename", file);
            parameters.put(name + ".filenameNormalized", Names.normalized(file));
        }
        String[] segments = directory.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            if (!segments[i].isEmpty()) {
                parameters.put(name + "[" + i + "]", segments[i]);
            }
        }
    }

    private String basename() {
        return directory.substring(directory.lastIndexOf('/') + 1);
    }
}
