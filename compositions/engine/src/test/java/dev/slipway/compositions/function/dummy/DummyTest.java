package dev.slipway.compositions.function.dummy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.testing.Calls;
import org.junit.jupiter.api.Test;

class DummyTest {

    private static final Dummy FUNCTION = new Dummy();

    @Test
    void theInputsResponseIsMergedOverWhatWasDesired() {
        var response = Calls.response(FUNCTION, """
                meta: {tag: t}
                desired:
                  composite: {resource: {status: {old: 1}, kind: X}}
                  resources: {kept: {resource: {a: 1}}, replaced: {resource: {a: 1}, ready: READY_TRUE}}
                input:
                  response:
                    meta: {ttl: 5s}
                    desired:
                      composite:
                        resource: {status: {widgets: 200}}
                        connectionDetails: {very: c2VjcmV0}
                      resources:
                        replaced: {resource: {b: 2}}
                        new: {resource: {c: 3}, ready: READY_FALSE}
                    results: [{severity: SEVERITY_NORMAL, message: "I did the thing!"}]
                    conditions: [{type: Done, status: STATUS_CONDITION_TRUE, reason: Finished}]
                """);

        Calls.assertSame(response, """
                meta: {tag: t, ttl: 5s}
                desired:
                  composite:
                    resource: {status: {widgets: 200}, kind: X}
                    connectionDetails: {very: c2VjcmV0}
                  resources:
                    kept: {resource: {a: 1}}
                    replaced: {resource: {b: 2}}
                    new: {resource: {c: 3}, ready: READY_FALSE}
                results: [{severity: SEVERITY_NORMAL, message: "I did the thing!"}]
                conditions: [{type: Done, status: STATUS_CONDITION_TRUE, reason: Finished}]
                """);
    }

    @Test
    void whatIsNoResponseIsFatal() {
        assertThat(Calls.results(FUNCTION, "input: {response: {desires: {}}}"))
                .first()
                .asString()
                .startsWith("FATAL cannot unmarshal RunFunctionResponse from *v1.RunFunctionRequest: ")
                .contains("desires");
        assertThat(Calls.results(FUNCTION, "input: {responses: {}}"))
                .first()
                .asString()
                .endsWith("json: unknown object member name \"responses\"");
    }
}
