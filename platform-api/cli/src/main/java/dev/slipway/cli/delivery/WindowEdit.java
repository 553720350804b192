package dev.slipway.cli.delivery;

import dev.slipway.api.argocd.SyncWindow;
import dev.slipway.delivery.window.SyncWindows;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes of a project's list of sync windows; a list that would not be valid is INVALID. */
public final class WindowEdit {

    private WindowEdit() {}

    /** Return the windows with one more. */
    public static List<Object> added(KubeObject project, SyncWindow window) {
        List<Object> windows = windows(project);
        windows.add(Json.tree((Object) window));
        return checked(windows);
    }

    /** Return the windows without the one at the place. */
    public static List<Object> without(KubeObject project, int id) {
        List<Object> windows = windows(project);
        check(windows, id);
        windows.remove(id);
        return windows;
    }

    /** Return the windows with some fields of the one at the place changed. */
    public static List<Object> changed(KubeObject project, int id, Map<String, Object> fields) {
        List<Object> windows = windows(project);
        check(windows, id);
        Map<String, Object> window = new LinkedHashMap<>();
        ((Map<?, ?>) windows.get(id)).forEach((key, value) -> window.put(String.valueOf(key), value));
        window.putAll(fields);
        windows.set(id, window);
        return checked(windows);
    }

    private static List<Object> windows(KubeObject project) {
        return new ArrayList<>(project.list("spec", "syncWindows"));
    }

    private static void check(List<Object> windows, int id) {
        if (id < 0 || id >= windows.size()) {
            throw new FaultException(Fault.INVALID, "window with id '" + id + "' not found");
        }
    }

    private static List<Object> checked(List<Object> windows) {
        SyncWindows.of(windows.stream()
                        .map(window -> Json.convert(window, SyncWindow.class))
                        .toList())
                .problem()
                .ifPresent(why -> {
                    throw new FaultException(Fault.INVALID, why);
                });
        return windows;
    }
}
