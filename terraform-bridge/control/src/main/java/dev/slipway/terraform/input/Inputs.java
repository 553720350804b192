package dev.slipway.terraform.input;

import dev.slipway.kernel.secret.Redacted;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run is given besides its source.
 *
 * @param variables values of variables by name; any of them may be secret
 * @param workspaceFiles files below the root module, by path
 * @param homeFiles files below the home directory, by path
 * @param stateAccess a kubeconfig by which the process reaches its state, with a token that changes; empty where the state
 *     is elsewhere
 * @param podEnvironment variables of the process that the object gives it
 * @param backend a file in HCL or JSON that says where the state is, by its name; empty if the configuration says so
 * @param backendValues settings of the backend, by key
 * @param texts everything in it that came from Secrets
 */
public record Inputs(
        Redacted<Map<String, Object>> variables,
        Redacted<Map<String, String>> workspaceFiles,
        Redacted<Map<String, String>> homeFiles,
        Redacted<String> stateAccess,
        Redacted<Map<String, String>> podEnvironment,
        Redacted<Map<String, String>> backend,
        Redacted<Map<String, String>> backendValues,
        Redacted<List<String>> texts) {

    /** Return everything as one tree, of which a digest is taken; without the token for the state, which changes. */
    public Map<String, Object> content() {
        Map<String, Object> content = new TreeMap<>();
        content.put("variables", new TreeMap<>(variables.reveal()));
        content.put("workspaceFiles", new TreeMap<>(workspaceFiles.reveal()));
        content.put("homeFiles", new TreeMap<>(homeFiles.reveal()));
        if (!podEnvironment.reveal().isEmpty()) {
            content.put("environment", new TreeMap<>(podEnvironment.reveal()));
        }
        content.put("backend", new TreeMap<>(backend.reveal()));
        content.put("backendValues", new TreeMap<>(backendValues.reveal()));
        return content;
    }
}
