package dev.slipway.delivery.notification.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** The triggers and templates that are there without being configured, by the names of Argo CD's catalog. */
final class Catalog {

    private static final Map<String, String> ENTRIES = new LinkedHashMap<>();

    static {
        once("on-created", "true", "app.metadata.name", "app-created", "was created");
        once(
                "on-deleted",
                "app.metadata.deletionTimestamp != nil",
                "app.metadata.name",
                "app-deleted",
                "is being deleted");
        once(
                "on-deployed",
                "app.status.operationState != nil and app.status.operationState.phase in ['Succeeded'] and"
                        + " app.status.health.status == 'Healthy'",
                "app.status.operationState?.syncResult?.revision",
                "app-deployed",
                "runs revision {{.app.status.sync.revision}} and is healthy");
        when("on-health-degraded", "app.status.health.status == 'Degraded'", "app-health-degraded", "is degraded");
        operation("failed", "['Error', 'Failed']", "could not be synced: {{.app.status.operationState.message}}");
        operation("running", "['Running']", "is being synced since {{.app.status.operationState.startedAt}}");
        operation("succeeded", "['Succeeded']", "was synced");
        when(
                "on-sync-status-unknown",
                "app.status.sync.status == 'Unknown'",
                "app-sync-status-unknown",
                "has an unknown sync status{{range .app.status.conditions}}; {{.message}}{{end}}");
    }

    private Catalog() {}

    static Map<String, String> entries() {
        return ENTRIES;
    }

    private static void operation(String what, String phases, String text) {
        when(
                "on-sync-" + what,
                "app.status.operationState != nil and app.status.operationState.phase in " + phases,
                "app-sync-" + what,
                text);
    }

    private static void once(String trigger, String when, String oncePer, String template, String text) {
        when(trigger, when, template, text);
        ENTRIES.computeIfPresent("trigger." + trigger, (key, yaml) -> yaml + "  oncePer: " + oncePer + "\n");
    }

    private static void when(String trigger, String when, String template, String text) {
        ENTRIES.put("trigger." + trigger, "- when: \"" + when + "\"\n  send: [" + template + "]\n");
        ENTRIES.put("template." + template, """
                message: |
                  Application {{.app.metadata.name}} %s.
                  {{with .context.argocdUrl}}See {{.}}/applications/{{$.app.metadata.name}}{{end}}
                email:
                  subject: Application {{.app.metadata.name}} (%s)
                """.formatted(
                        text, template.replace("app-", "").replace('-', ' ')));
    }
}
