package dev.slipway.delivery.notification;

import dev.slipway.delivery.notification.config.Condition;
import dev.slipway.delivery.notification.config.Destination;
import dev.slipway.delivery.notification.config.NotificationSettings;
import dev.slipway.delivery.notification.expr.Expression;
import dev.slipway.delivery.notification.expr.ExpressionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to be told now, and what no longer holds and may be told again. Pure, but for what conditions ask of commits.
 *
 * @param messages not told yet
 * @param over keys to forget
 * @param problems what is wrong with triggers
 */
record Due(List<Item> messages, List<String> over, List<String> problems) {

    /** Something to tell somebody. */
    record Item(String key, List<String> templates, Destination to) {}

    static Due of(
            NotificationSettings settings,
            Map<String, Set<Destination>> destinations,
            Map<String, Object> variables,
            Remembered remembered) {
        Due due = new Due(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        destinations.forEach((trigger, to) -> {
            if (!settings.hasTrigger(trigger)) {
                due.problems.add("there is no trigger " + trigger);
            }
            for (Condition condition : settings.trigger(trigger)) {
                due.add(trigger, condition, to, variables, remembered);
            }
        });
        return due;
    }

    private void add(
            String trigger,
            Condition condition,
            Set<Destination> destinations,
            Map<String, Object> variables,
            Remembered remembered) {
        boolean holds;
        String occasion = "";
        try {
            holds = condition.when().test(variables);
            Expression once = condition.oncePer();
            occasion = holds && once != null ? String.valueOf(once.eval(variables)) : "";
        } catch (ExpressionException failed) {
            holds = false;
            if (!failed.isAbsent()) {
                problems.add("trigger." + trigger + ": " + failed.getMessage());
            }
        }
        for (Destination to : destinations) {
            String key = Remembered.key(trigger, condition, occasion, to);
            if (holds && !remembered.has(key)) {
                messages.add(new Item(key, condition.send(), to));
            } else if (!holds && condition.oncePer() == null && remembered.has(key)) {
                over.add(key);
            }
        }
    }
}
