package dev.slipway.delivery.action;

import dev.slipway.delivery.lua.LuaSandbox;
import dev.slipway.delivery.lua.LuaSandbox.Script;
import dev.slipway.delivery.lua.LuaTrees;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaError;

/**
 * The actions of an installation. Users' own come before built-in ones of the same name; without
 * {@code mergeBuiltinActions} they take the place of the discovery of the built-in ones, which can still be run by name, as
 * in Argo CD. What a script does wrong is INVALID and names the action and the object.
 */
public final class ResourceActions {

    private static final String DISCOVERY = "the discovery of actions";

    private final Map<String, ActionScripts> own = new LinkedHashMap<>();

    /** Add the actions of a kind, as argocd-cm has them; INVALID when they cannot be read. */
    public void add(String group, String kind, String yaml) {
        own.put(key(group, kind), ActionScripts.of(key(group, kind), yaml));
    }

    /** Return whether there may be something that can be done with objects of the kind. */
    public boolean has(Gvk kind) {
        return !discoveries(key(kind.group(), kind.kind())).isEmpty();
    }

    /** Return what can be done with the object now, by name. */
    public List<ResourceAction> discover(KubeObject object) {
        Map<String, ResourceAction> found = new TreeMap<>();
        for (Script script : discoveries(key(object))) {
            table(script, object)
                    .forEach((name, facts) ->
                            found.putIfAbsent(String.valueOf(name), action(String.valueOf(name), facts)));
        }
        return List.copyOf(found.values());
    }

    private static Map<?, ?> table(Script script, KubeObject object) {
        Object result = run(script, DISCOVERY, object, Map.of());
        if (result instanceof Map<?, ?> table) {
            return table;
        }
        if (result instanceof List<?> none && none.isEmpty()) {
            return Map.of();
        }
        throw wrong(DISCOVERY, object, "it gives back no table of actions");
    }

    private List<Script> discoveries(String key) {
        List<Script> scripts = new ArrayList<>();
        ActionScripts users = own.get(key);
        ActionScripts builtin = BuiltinActions.all().get(key);
        if (users != null) {
            scripts.addAll(users.discoveries());
        }
        if (builtin != null && (users == null || users.mergesBuiltin())) {
            scripts.addAll(builtin.discoveries());
        }
        return scripts;
    }

    private static ResourceAction action(String name, @Nullable Object facts) {
        Map<?, ?> map = facts instanceof Map<?, ?> given ? given : Map.of();
        List<ResourceAction.Parameter> parameters = new ArrayList<>();
        if (map.get("params") instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> parameter) {
                    parameters.add(
                            new ResourceAction.Parameter(text(parameter.get("name")), text(parameter.get("default"))));
                }
            }
        }
        return new ResourceAction(
                name, Boolean.TRUE.equals(map.get("disabled")), text(map.get("displayName")), parameters);
    }

    /** Return what the action wants to have written; NOT_FOUND when the kind has no such action. */
    public List<Impact> run(KubeObject object, String action, Map<String, String> parameters) {
        Script script = Optional.ofNullable(own.get(key(object)))
                .flatMap(users -> users.definition(action))
                .or(() -> Optional.ofNullable(BuiltinActions.all().get(key(object)))
                        .flatMap(builtin -> builtin.definition(action)))
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND, key(object) + " has no action " + action + "; 'actions list' shows which"));
        Object result = run(script, "action " + action, object, parameters);
        Result read = new Result(object);
        try {
            if (result instanceof List<?> several && !several.isEmpty()) {
                return several.stream().map(read::impact).toList();
            }
            if (result instanceof Map<?, ?> one) {
                return List.of(read.patch(one));
            }
        } catch (IllegalArgumentException broken) {
            throw wrong("action " + action, object, String.valueOf(broken.getMessage()));
        }
        throw wrong("action " + action, object, "it gives back no object, nor a list of what to write");
    }

    private static @Nullable Object run(
            Script script, String title, KubeObject object, Map<String, String> parameters) {
        try {
            return LuaTrees.tree(LuaSandbox.run(script, Map.of("obj", object.tree(), "actionParams", parameters)));
        } catch (LuaError failed) {
            throw wrong(title, object, "the script failed: " + failed.getMessage());
        } catch (LuaSandbox.Exceeded exceeded) {
            throw wrong(title, object, "the script was stopped: " + exceeded.getMessage());
        } catch (StackOverflowError recursion) {
            throw wrong(title, object, "the script was stopped: it calls itself too deeply");
        } catch (IllegalArgumentException noTree) {
            throw wrong(title, object, String.valueOf(noTree.getMessage()));
        }
    }

    private static FaultException wrong(String title, KubeObject object, String why) {
        return new FaultException(Fault.INVALID, title + " on " + object.ref() + ": " + why);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    private static String key(KubeObject object) {
        Gvk gvk = object.gvk();
        return key(gvk.group(), gvk.kind());
    }

    private static String key(String group, String kind) {
        return group.isEmpty() ? kind : group + "/" + kind;
    }
}
