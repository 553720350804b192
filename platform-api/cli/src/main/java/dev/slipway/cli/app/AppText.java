package dev.slipway.cli.app;

import dev.slipway.cli.delivery.TextTable;
import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How Applications are shown, in Argo CD's words and columns. Pure. */
public final class AppText {

    private static final int SHORT = 7;

    private AppText() {}

    /** Return one line per Application. */
    public static String list(List<KubeObject> applications) {
        TextTable table = new TextTable(
                "NAME",
                "CLUSTER",
                "NAMESPACE",
                "PROJECT",
                "STATUS",
                "HEALTH",
                "SYNCPOLICY",
                "CONDITIONS",
                "REPO",
                "PATH",
                "TARGET");
        for (KubeObject object : applications) {
            AppFields app = new AppFields(object);
            KubeObject source = app.sources().get(0);
            table.row(List.of(
                    object.namespace() + "/" + object.name(),
                    app.destination(),
                    app.text("spec", "destination", "namespace"),
                    app.project(),
                    app.syncStatus(),
                    app.health(),
                    app.policy(true),
                    conditions(app),
                    source.text("repoURL").orElse(""),
                    source.text("path").orElse(source.text("chart").orElse("")),
                    source.text("targetRevision").orElse("")));
        }
        return table.toString();
    }

    private static String conditions(AppFields app) {
        List<String> types = app.objects("status", "conditions").stream()
                .map(condition -> condition.text("type").orElse(""))
                .distinct()
                .toList();
        return types.isEmpty() ? "<none>" : String.join(",", types);
    }

    /** Return what an Application says of itself, without its objects. */
    public static String facts(KubeObject object) {
        AppFields app = new AppFields(object);
        TextTable facts = new TextTable("Name:", object.namespace() + "/" + object.name());
        row(facts, "Project:", app.project());
        row(facts, "Server:", app.destination());
        row(facts, "Namespace:", app.text("spec", "destination", "namespace"));
        row(facts, app.sources().size() > 1 ? "Sources:" : "Source:", "");
        for (KubeObject source : app.sources()) {
            row(facts, "- Repo:", source.text("repoURL").orElse(""));
            row(facts, "  Target:", source.text("targetRevision").orElse(""));
            source.text("path").ifPresent(path -> row(facts, "  Path:", path));
            source.text("chart").ifPresent(chart -> row(facts, "  Chart:", chart));
            source.text("ref").ifPresent(ref -> row(facts, "  Ref:", ref));
        }
        row(facts, "Sync Policy:", app.policy(false));
        row(facts, "Sync Status:", sync(app));
        row(facts, "Health Status:", app.health());
        return facts.toString() + conditionTable(app);
    }

    private static void row(TextTable facts, String name, String value) {
        facts.row(List.of(name, value));
    }

    private static String sync(AppFields app) {
        String revisions = app.revisions().stream().map(AppText::brief).collect(Collectors.joining(", "));
        String target = app.sources().get(0).text("targetRevision").orElse("");
        String where = target + (revisions.isEmpty() ? "" : " (" + revisions + ")");
        return switch (app.syncStatus()) {
            case "Synced" -> "Synced to " + where.strip();
            case "OutOfSync" -> "OutOfSync from " + where.strip();
            default -> app.syncStatus();
        };
    }

    static String brief(String revision) {
        return revision.matches("[0-9a-f]{40}") ? revision.substring(0, SHORT) : revision;
    }

    private static String conditionTable(AppFields app) {
        List<KubeObject> conditions = app.objects("status", "conditions");
        if (conditions.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable("CONDITION", "MESSAGE", "LAST TRANSITION");
        conditions.forEach(condition -> table.row(List.of(
                condition.text("type").orElse(""),
                oneLine(condition.text("message").orElse("")),
                condition.text("lastTransitionTime").orElse(""))));
        return "\n" + table;
    }

    /** Return how the last operation is or was; empty before the first one. */
    public static String operation(KubeObject object) {
        AppFields app = new AppFields(object);
        if (object.at("status", "operationState").isEmpty()) {
            return "";
        }
        String[] state = {"status", "operationState"};
        TextTable facts = new TextTable("Operation:", "Sync");
        List<KubeObject> results = app.objects("status", "operationState", "syncResult", "resources");
        row(facts, "Sync Revision:", app.text("status", "operationState", "syncResult", "revision"));
        row(facts, "Phase:", app.text(state[0], state[1], "phase"));
        row(facts, "Start:", app.text(state[0], state[1], "startedAt"));
        row(facts, "Finished:", app.text(state[0], state[1], "finishedAt"));
        row(facts, "Duration:", duration(app));
        row(facts, "Message:", oneLine(app.text(state[0], state[1], "message")));
        row(facts, "Objects:", results.size() + "");
        return facts.toString();
    }

    private static String duration(AppFields app) {
        try {
            Instant from = Instant.parse(app.text("status", "operationState", "startedAt"));
            Instant to = Instant.parse(app.text("status", "operationState", "finishedAt"));
            return Duration.between(from, to).toSeconds() + "s";
        } catch (DateTimeParseException unfinished) {
            return "";
        }
    }

    /** Return one line per object, with what the last operation said of it. */
    public static String resources(KubeObject object) {
        TextTable table = new TextTable("GROUP", "KIND", "NAMESPACE", "NAME", "STATUS", "HEALTH", "HOOK", "MESSAGE");
        states(object).forEach(state -> table.row(state.cells()));
        return table.toString();
    }

    /** Return how each object is, those first that are part of the Application now. */
    public static List<ResourceState> states(KubeObject object) {
        AppFields app = new AppFields(object);
        List<KubeObject> results = app.objects("status", "operationState", "syncResult", "resources");
        List<ResourceState> states = new ArrayList<>();
        for (KubeObject resource : app.resources()) {
            states.add(ResourceState.of(resource).with(results));
        }
        for (KubeObject result : results) {
            ResourceState state = ResourceState.ofResult(result);
            if (states.stream().noneMatch(state::isSameObject)) {
                states.add(state);
            }
        }
        return states;
    }

    /** Return what was synced when, newest last. */
    public static String history(KubeObject object) {
        AppFields app = new AppFields(object);
        TextTable table = new TextTable("ID", "DATE", "REVISION", "SOURCE");
        for (KubeObject entry : app.objects("status", "history")) {
            List<Object> several = entry.list("revisions");
            String revision = several.isEmpty()
                    ? brief(entry.text("revision").orElse(""))
                    : several.stream().map(one -> brief(String.valueOf(one))).collect(Collectors.joining(","));
            String target = entry.text("source", "targetRevision").orElse("");
            table.row(List.of(
                    String.valueOf(entry.at("id").orElse("")),
                    entry.text("deployedAt").orElse(""),
                    target.isEmpty() ? revision : target + " (" + revision + ")",
                    entry.text("source", "repoURL").orElse("")));
        }
        return table.toString();
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", "; ");
    }
}
