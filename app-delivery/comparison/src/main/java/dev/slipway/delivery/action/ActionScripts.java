package dev.slipway.delivery.action;

import dev.slipway.delivery.lua.LuaSandbox;
import dev.slipway.delivery.lua.LuaSandbox.Script;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaError;

/**
 * The scripts of one kind, as a key {@code resource.customizations.actions.<group>_<kind>} of argocd-cm has them.
 *
 * @param discoveries say which actions there are now
 * @param definitions what each does
 * @param mergesBuiltin whether built-in actions of the kind are there as well
 */
record ActionScripts(List<Script> discoveries, Map<String, Script> definitions, boolean mergesBuiltin) {

    private static final int LONGEST = 100_000;

    ActionScripts {
        discoveries = List.copyOf(discoveries);
        definitions = Map.copyOf(definitions);
    }

    /** Read and compile; what is wrong is INVALID and names the script. */
    static ActionScripts of(String kind, String yaml) {
        List<Map<String, Object>> documents = Json.parseYaml(yaml);
        Map<String, Object> content = documents.isEmpty() ? Map.of() : documents.get(0);
        Map<String, Script> definitions = new LinkedHashMap<>();
        if (content.get("definitions") instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> map && map.get("name") != null) {
                    String name = String.valueOf(map.get("name"));
                    definitions.put(name, compiled("action " + name + " of " + kind, map.get("action.lua")));
                }
            }
        }
        Object discovery = content.get("discovery.lua");
        return new ActionScripts(
                discovery == null ? List.of() : List.of(compiled("discovery of actions of " + kind, discovery)),
                definitions,
                Boolean.TRUE.equals(content.get("mergeBuiltinActions")));
    }

    /** Return the scripts of both. */
    ActionScripts and(ActionScripts other) {
        List<Script> all = new ArrayList<>(discoveries);
        all.addAll(other.discoveries);
        Map<String, Script> every = new LinkedHashMap<>(definitions);
        every.putAll(other.definitions);
        return new ActionScripts(all, every, mergesBuiltin);
    }

    Optional<Script> definition(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    private static Script compiled(String title, @Nullable Object text) {
        String script = text == null ? "" : String.valueOf(text);
        if (script.isBlank() || script.length() > LONGEST) {
            throw new FaultException(
                    Fault.INVALID, title + ": the script is empty, or longer than " + LONGEST + " characters");
        }
        try {
            return LuaSandbox.compile(title, script);
        } catch (LuaError broken) {
            throw new FaultException(Fault.INVALID, title + " does not compile: " + broken.getMessage(), broken);
        }
    }
}
