package dev.slipway.delivery.health;

import dev.slipway.delivery.lua.LuaSandbox;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaValue;

/** A user's Lua script as a health check: it gets the object as {@code obj} and returns a table of status and message. */
final class LuaHealth implements HealthRules.Check {

    private static final int LONGEST = 100_000;

    private final LuaSandbox.Script script;

    private LuaHealth(LuaSandbox.Script script) {
        this.script = script;
    }

    static LuaHealth compile(String name, String text) {
        if (text.length() > LONGEST) {
            throw new FaultException(Fault.INVALID, "health script of " + name + " is longer than " + LONGEST);
        }
        try {
            return new LuaHealth(LuaSandbox.compile(name, text));
        } catch (LuaError broken) {
            throw new FaultException(
                    Fault.INVALID, "health script of " + name + " does not compile: " + broken.getMessage(), broken);
        }
    }

    @Override
    public Optional<Health> of(KubeObject object) {
        try {
            return health(LuaSandbox.run(script, Map.of("obj", object.tree())));
        } catch (LuaError failed) {
            return Optional.of(Health.unknown("health script failed: " + failed.getMessage()));
        } catch (LuaSandbox.Exceeded exceeded) {
            return Optional.of(Health.unknown("health script was stopped: " + exceeded.getMessage()));
        } catch (StackOverflowError recursion) {
            return Optional.of(Health.unknown("health script was stopped: it calls itself too deeply"));
        }
    }

    private static Optional<Health> health(LuaValue result) {
        if (result.isnil()) {
            return Optional.empty();
        }
        if (!result.istable()) {
            return Optional.of(Health.unknown("expect table output from Lua script, not " + result.typename()));
        }
        LuaValue message = result.get("message");
        String text = message.isnil() ? "" : message.tojstring();
        return Optional.of(code(result.get("status").optjstring(""))
                .map(code -> new Health(code, text))
                .orElseGet(() -> Health.unknown("Lua returned an invalid health status")));
    }

    private static Optional<HealthCode> code(String status) {
        for (HealthCode code : HealthCode.values()) {
            if (code.text().equals(status)) {
                return Optional.of(HealthCode.valueOf(status.toUpperCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }
}
