package dev.slipway.cli.app;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operation that goes back to an entry of the history. Pure. */
public record Rollback(KubeObject entry) {

    /** Find the entry; without an id, the one before the last. Refused while syncs are automated, as by Argo CD. */
    public static Rollback of(KubeObject app, String id) {
        AppFields fields = new AppFields(app);
        if (fields.isAutomated()) {
            throw new FaultException(Fault.CONFLICT, "rollback cannot be initiated when auto-sync is enabled");
        }
        List<KubeObject> history = fields.objects("status", "history");
        if (id.isEmpty()) {
            if (history.size() < 2) {
                throw new FaultException(
                        Fault.NOT_FOUND,
                        "application '" + app.name() + "' should have at least two successful deployments");
            }
            return new Rollback(history.get(history.size() - 2));
        }
        return history.stream()
                .filter(entry -> String.valueOf(entry.at("id").orElse("")).equals(id))
                .findFirst()
                .map(Rollback::new)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "application '" + app.name() + "' does not have deployment id '" + id + "' in history"));
    }

    /** Return the operation. */
    public Map<String, Object> operation(KubeObject app, boolean prune, String user) {
        Map<String, Object> sync = new LinkedHashMap<>();
        for (String field : List.of("revision", "revisions", "source", "sources")) {
            entry.at(field).ifPresent(value -> sync.put(field, value));
        }
        if (prune) {
            sync.put("prune", true);
        }
        sync.put("syncStrategy", Map.of("apply", Map.of()));
        List<Object> options = app.list("spec", "syncPolicy", "syncOptions");
        if (!options.isEmpty()) {
            sync.put("syncOptions", options);
        }
        return Map.of("initiatedBy", Map.of("username", user), "sync", sync);
    }
}
