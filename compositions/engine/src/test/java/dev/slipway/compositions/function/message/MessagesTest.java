package dev.slipway.compositions.function.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.FunctionCondition;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.Provided;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.function.Requirements;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.SchemaSelector;
import dev.slipway.compositions.function.Severity;
import dev.slipway.compositions.function.State;
import dev.slipway.compositions.function.Target;
import io.crossplane.fn.proto.v1.Capability;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Map<String, Object> TREE = Map.of(
            "text", "a", "number", 2.5, "whole", 3.0, "flag", true, "list", Arrays.asList("x", null, Map.of("k", 1.0)));
    private static final FunctionResource RESOURCE = new FunctionResource(TREE, ConnectionDetails.NONE, Ready.FALSE);

    @Test
    void requestsComeBackAsTheyWent() {
        var request = new RunFunctionRequest(
                "tag",
                new State(RESOURCE, Map.of("one", RESOURCE, "none", FunctionResource.NONE)),
                null,
                Map.of("kind", "Input"),
                Map.of(),
                Map.of(),
                new Provided(
                        Map.of("found", List.of(RESOURCE), "nothing", List.of()),
                        Map.of("older", List.of(RESOURCE)),
                        Map.of("schema", TREE)));

        assertThat(RequestMessages.request(RequestMessages.message(request))).isEqualTo(request);
    }

    @Test
    void responsesComeBackAsTheyWent() {
        var response = new RunFunctionResponse(
                "tag",
                Duration.ofMillis(1500),
                new State(null, Map.of("one", RESOURCE)),
                Map.of("key", TREE),
                List.of(
                        FunctionResult.fatal("no"),
                        new FunctionResult(Severity.UNSPECIFIED, "m", "Reason", Target.COMPOSITE_AND_CLAIM)),
                List.of(new FunctionCondition("T", "Unknown", "R", "m", Target.UNSPECIFIED)),
                new Requirements(
                        Map.of("named", new ResourceSelector("v1", "Secret", "ns", "a", null)),
                        Map.of("labelled", new ResourceSelector("v1", "Secret", "", null, Map.of("k", "v"))),
                        Map.of("schema", new SchemaSelector("v1", "Secret"))),
                TREE);

        assertThat(ResponseMessages.response(ResponseMessages.message(response)))
                .isEqualTo(response);
    }

    @Test
    void secretsTravelAsBytes() {
        var details = ConnectionDetails.NONE.with("password", "s3cret");
        var request =
                new RunFunctionRequest("", State.EMPTY, null, null, null, Map.of("creds", details), Provided.NOTHING);

        var back = RequestMessages.request(RequestMessages.message(request));

        assertThat(new String(back.credentials()
                        .get("creds")
                        .get("password")
                        .orElseThrow()
                        .reveal()))
                .isEqualTo("s3cret");
    }

    @Test
    void functionsAreToldWhatTheyMayAskFor() {
        var request = new RunFunctionRequest("", State.EMPTY, null, null, null, Map.of(), Provided.NOTHING);

        assertThat(RequestMessages.message(request).getMeta().getCapabilitiesList())
                .startsWith(Capability.CAPABILITY_CAPABILITIES)
                .contains(Capability.CAPABILITY_REQUIRED_SCHEMAS);
    }
}
