package dev.slipway.scaffolder.action;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The actions there are, by id. */
public final class Actions {

    private final Map<String, Action> byId = new TreeMap<>();

    public Actions(Collection<? extends Action> actions) {
        actions.forEach(action -> byId.put(action.info().id(), action));
    }

    /** These and others; a later one of the same id wins. */
    public Actions with(Collection<? extends Action> others) {
        var all = new ArrayList<Action>(byId.values());
        all.addAll(others);
        return new Actions(all);
    }

    /** Return the action; NOT_FOUND when there is none of that id. */
    public Action get(String id) {
        Action action = byId.get(id);
        if (action == null) {
            throw new FaultException(
                    Fault.NOT_FOUND,
                    "Template action with ID '" + id + "' is not registered; there are "
                            + String.join(", ", byId.keySet()));
        }
        return action;
    }

    public List<ActionInfo> list() {
        return byId.values().stream().map(Action::info).toList();
    }
}
