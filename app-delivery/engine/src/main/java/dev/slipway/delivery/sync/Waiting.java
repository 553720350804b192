package dev.slipway.delivery.sync;

import java.util.List;

/** Says what an operation waits for, in Argo CD's words. */
final class Waiting {

    private Waiting() {}

    static String forTasks(List<Task> tasks) {
        List<Task> hooks = tasks.stream().filter(Task::isHook).toList();
        int resources = tasks.size() - hooks.size();
        if (hooks.isEmpty()) {
            return "waiting for healthy state of " + tasks.get(0).title() + more(resources - 1, "resources");
        }
        return "waiting for completion of hook " + hooks.get(0).title()
                + more(hooks.size() - 1, "hooks")
                + more(resources, "resources");
    }

    static String forDeletion(List<Task> tasks) {
        Task first = tasks.get(0);
        String what = first.isHook() ? "hook " : "";
        return "waiting for deletion of " + what + first.title()
                + more(tasks.size() - 1, first.isHook() ? "hooks" : "resources");
    }

    static String forLater(List<Task> tasks) {
        return "waiting for " + tasks.get(0).title() + more(tasks.size() - 1, "resources") + ": "
                + tasks.get(0).postponed();
    }

    static String forConfirmation(List<Task> tasks) {
        return "waiting for pruning confirmation of " + tasks.get(0).title() + more(tasks.size() - 1, "resources");
    }

    private static String more(int count, String what) {
        return count <= 0 ? "" : " and " + count + " more " + what;
    }
}
