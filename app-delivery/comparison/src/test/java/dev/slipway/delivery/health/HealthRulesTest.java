package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.health.HealthRules.Rule;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthRulesTest {

    private static final KubeObject WIDGET = object("""
            apiVersion: example.org/v1
            kind: Widget
            metadata: {name: w, annotations: {a: b}}
            status: {phase: Busy, list: [1, 2, 3], big: 5000000000}
            """);

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    private static Optional<Health> lua(String script) {
        return HealthRules.of(List.of(Rule.lua("example.org", "Widget", script)))
                .of(WIDGET);
    }

    private static Optional<Health> cel(Map<String, String> expressions) {
        return HealthRules.of(List.of(Rule.cel("example.org", "Widget", expressions)))
                .of(WIDGET);
    }

    @Test
    void aScriptSeesTheObjectAndSaysHowItIs() {
        Optional<Health> health = lua("""
                hs = {}
                hs.status = "Progressing"
                hs.message = obj.status.phase .. " " .. #obj.status.list .. " " .. string.format("%d", obj.status.list[3])
                for i, item in ipairs(obj.status.list) do
                  if item == 4 then hs.status = "Degraded" end
                end
                return hs
                """);

        assertThat(health).contains(Health.progressing("Busy 3 3"));
    }

    @Test
    void theUsualLibrariesAreThere() {
        assertThat(lua("""
                local parts = {}
                for word in string.gmatch("a b", "%a") do table.insert(parts, word) end
                local now = os.time()
                return {status = "Healthy", message = table.concat(parts, "-") .. math.floor(1.5) .. tostring(now > 0)}
                """)).contains(Health.healthy("a-b1true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while true do end",
                "local s = 'x' while true do s = s .. s end",
                "return {status = 'Healthy', message = string.rep('x', 1000000000)}",
                "local t = {} local i = 0 while true do i = i + 1 t[i] = {i, i, i} end",
                "local function f() return 1 + f() end return f()",
                "while true do pcall(function() while true do end end) end"
            })
    @Timeout(60)
    void aScriptThatDoesNotEndIsStopped(String script) {
        assertThat(lua(script).map(Health::code)).contains(HealthCode.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return {status = 'Healthy', message = tostring(io)}",
                "return {status = 'Healthy', message = tostring(os.execute)}",
                "return {status = 'Healthy', message = tostring(luajava)}",
                "return {status = 'Healthy', message = tostring(require('os').execute)}",
                "local found = pcall(require, 'io') return {status = 'Healthy', message = found and 'there' or 'nil'}",
                "return {status = 'Healthy', message = tostring(load)}",
                "return {status = 'Healthy', message = tostring(debug)}"
            })
    void theWorldOutsideIsNotThere(String script) {
        assertThat(lua(script)).contains(Health.healthy("nil"));
    }

    @Test
    void aScriptLeavesNoTraceForTheNext() {
        lua("leak = 'x' string_was = string return {status = 'Healthy'}");
        lua("string.leak = 'x' return {status = 'Healthy'}");
        lua("getmetatable('').__index = nil return {status = 'Healthy'}");

        assertThat(
                        lua(
                                "return {status = 'Healthy', message = tostring(leak) .. tostring(string.leak) .. ('x'):upper()}"))
                .contains(Health.healthy("nilnilX"));
    }

    @Test
    void whatAScriptMayNotReturnIsUnknown() {
        assertThat(lua("return {status = 'Splendid'}"))
                .contains(Health.unknown("Lua returned an invalid health status"));
        assertThat(lua("return 1").map(Health::code)).contains(HealthCode.UNKNOWN);
        assertThat(lua("error('no')").map(Health::message).orElse("")).contains("no");
        assertThat(lua("return nil")).isEmpty();
    }

    @Test
    void aScriptThatDoesNotCompileIsNamed() {
        assertThatThrownBy(() -> lua("if then"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("Widget");
    }

    @Test
    void expressionsDecideInTheirOrder() {
        Map<String, String> expressions = Map.of(
                "healthy", "true",
                "degraded", "obj.status.phase == 'Broken'",
                "suspended", "has(obj.spec.paused) && obj.spec.paused",
                "progressing", "obj.status.phase == 'Busy'",
                "message", "obj.status.phase");

        assertThat(cel(expressions)).contains(Health.progressing("Busy"));
        assertThat(cel(Map.of("healthy", "obj.status.nothing == 1"))).contains(Health.progressing(""));
        assertThatThrownBy(() -> cel(Map.of("healthy", "obj.status =="))).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> cel(Map.of("splendid", "true")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("splendid");
    }

    @Test
    void aRuleForOneKindComesBeforeOneForMany() {
        HealthRules rules = HealthRules.of(List.of(
                Rule.lua("*", "*", "return {status = 'Degraded'}"),
                Rule.lua("example.org", "Widget", "return {status = 'Healthy'}")));

        assertThat(rules.of(WIDGET)).contains(Health.healthy(""));
        assertThat(rules.of(WIDGET.with("2026-01-01T00:00:00Z", "metadata", "deletionTimestamp")))
                .contains(Health.progressing("Pending deletion"));
    }
}
