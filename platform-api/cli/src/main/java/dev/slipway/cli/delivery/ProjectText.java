package dev.slipway.cli.delivery;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.api.argocd.Destination;
import dev.slipway.api.argocd.ProjectRole;
import dev.slipway.api.argocd.SyncWindow;
import dev.slipway.delivery.window.SyncWindows;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How projects are shown, in Argo CD's columns. */
public final class ProjectText {

    private static final String NONE = "<none>";

    private ProjectText() {}

    private static AppProjectSpec spec(KubeObject project) {
        return Json.convert(project.map("spec"), AppProjectSpec.class);
    }

    /** Return one line per project. */
    public static String list(List<KubeObject> projects) {
        TextTable table = new TextTable(
                "NAME",
                "DESCRIPTION",
                "DESTINATIONS",
                "SOURCES",
                "CLUSTER-RESOURCE-WHITELIST",
                "NAMESPACE-RESOURCE-BLACKLIST",
                "VALID");
        for (KubeObject project : projects) {
            AppProjectSpec spec = spec(project);
            table.row(List.of(
                    project.name(),
                    text(spec.description()),
                    counted(
                            orEmpty(spec.destinations()).stream()
                                    .map(ProjectText::destination)
                                    .toList(),
                            "destinations"),
                    counted(orEmpty(spec.sourceRepos()), "repos"),
                    counted(
                            orEmpty(spec.clusterResourceWhitelist()).stream()
                                    .map(rule -> rule.group() + "/" + rule.kind())
                                    .toList(),
                            "resources"),
                    counted(
                            orEmpty(spec.namespaceResourceBlacklist()).stream()
                                    .map(rule -> rule.group() + "/" + rule.kind())
                                    .toList(),
                            "resources"),
                    valid(project)));
        }
        return table.toString();
    }

    private static String counted(List<String> items, String what) {
        return items.isEmpty() ? NONE : items.size() == 1 ? items.get(0) : items.size() + " " + what;
    }

    private static String destination(Destination destination) {
        String cluster = text(destination.server()).isEmpty() ? text(destination.name()) : text(destination.server());
        return cluster + "," + text(destination.namespace());
    }

    private static String valid(KubeObject project) {
        return project.condition("Valid").map(condition -> condition.status()).orElse("Unknown");
    }

    /** Return all that limits the Applications of a project. */
    public static String details(KubeObject project) {
        AppProjectSpec spec = spec(project);
        StringBuilder text = new StringBuilder();
        line(text, "Name", List.of(project.name()));
        line(text, "Description", List.of(text(spec.description())));
        line(
                text,
                "Destinations",
                orEmpty(spec.destinations()).stream()
                        .map(ProjectText::destination)
                        .toList());
        line(text, "Repositories", orEmpty(spec.sourceRepos()));
        line(text, "Source Namespaces", orEmpty(spec.sourceNamespaces()));
        line(
                text,
                "Allowed Cluster Resources",
                orEmpty(spec.clusterResourceWhitelist()).stream()
                        .map(rule -> rule.group() + "/" + rule.kind())
                        .toList());
        line(
                text,
                "Denied Namespaced Resources",
                orEmpty(spec.namespaceResourceBlacklist()).stream()
                        .map(rule -> rule.group() + "/" + rule.kind())
                        .toList());
        line(
                text,
                "Roles",
                orEmpty(spec.roles()).stream().map(ProjectRole::name).toList());
        line(text, "Sync Windows", List.of(orEmpty(spec.syncWindows()).size() + ""));
        project.condition("Valid")
                .filter(condition -> !condition.isTrue())
                .ifPresent(condition -> line(text, "Invalid", List.of(text(condition.message()))));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, List<String> values) {
        List<String> all = values.isEmpty() || values.equals(List.of("")) ? List.of(NONE) : values;
        String label = String.format("%-29s", name + ":");
        for (String value : all) {
            text.append(label).append(value).append('\n');
            label = " ".repeat(label.length());
        }
    }

    /** Return the windows of a project and whether each is active now. */
    public static String windows(KubeObject project, Instant now) {
        List<SyncWindow> windows = orEmpty(spec(project).syncWindows());
        SyncWindows all = SyncWindows.of(windows);
        TextTable table = new TextTable(
                "ID",
                "STATUS",
                "KIND",
                "SCHEDULE",
                "DURATION",
                "APPLICATIONS",
                "NAMESPACES",
                "CLUSTERS",
                "MANUALSYNC",
                "TIMEZONE",
                "USEANDOPERATOR");
        for (int i = 0; i < windows.size(); i++) {
            table.row(row(i, windows.get(i), status(all, i, now)));
        }
        return table.toString();
    }

    private static List<String> row(int index, SyncWindow window, String status) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(index));
        cells.add(status);
        cells.add(text(window.kind()));
        cells.add(text(window.schedule()));
        cells.add(text(window.duration()));
        cells.add(joined(window.applications()));
        cells.add(joined(window.namespaces()));
        cells.add(joined(window.clusters()));
        cells.add(Boolean.TRUE.equals(window.manualSync()) ? "Enabled" : "Disabled");
        cells.add(text(window.timeZone()).isEmpty() ? "UTC" : text(window.timeZone()));
        cells.add(Boolean.TRUE.equals(window.andOperator()) ? "Enabled" : "Disabled");
        return cells;
    }

    private static String status(SyncWindows all, int index, Instant now) {
        return all.isActive(index, now)
                .map(active -> active ? "Active" : "Inactive")
                .orElse("Unknown");
    }

    private static String joined(@Nullable List<String> values) {
        return orEmpty(values).isEmpty() ? "-" : orEmpty(values).stream().collect(Collectors.joining(","));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
