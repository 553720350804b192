package dev.slipway.testkit.aws.slow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testkit.aws.wire.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SlowDownTest {

    private static final Call CREATE = new Call("dynamodb", "CreateTable", true, Map.of("TableName", "orders"));
    private static final Call LOOK = new Call("dynamodb", "DescribeTable", true, Map.of("TableName", "orders"));
    private static final Call CHANGE = new Call("dynamodb", "UpdateTable", true, Map.of("TableName", "orders"));
    private static final Call DELETE = new Call("dynamodb", "DeleteTable", true, Map.of("TableName", "orders"));

    private final SlowDown slowDown = new SlowDown();
    private final Map<String, Integer> calls = new TreeMap<>();
    private boolean exists;

    @Test
    void whatIsCreatedIsCreatingUntilItWasLookedAtOftenEnough() throws IOException {
        slowDown.looks(2);

        assertThat(ask(CREATE)).contains("CREATING");
        assertThat(ask(LOOK)).contains("CREATING");
        assertThat(ask(LOOK)).contains("CREATING");
        assertThat(ask(LOOK)).contains("ACTIVE");
    }

    @Test
    void aBusyOneRefusesChangesAndDeletion() throws IOException {
        slowDown.looks(1);
        ask(CREATE);

        assertThat(ask(CHANGE)).contains("ResourceInUseException");
        assertThat(ask(DELETE)).contains("ResourceInUseException");
        assertThat(calls).doesNotContainKeys("UpdateTable", "DeleteTable");
    }

    @Test
    void aDeletedOneIsThereUntilItsTimeIsOver() throws IOException {
        ask(CREATE);
        slowDown.looks(1);
        ask(DELETE);

        assertThat(calls).doesNotContainKey("DeleteTable");
        assertThat(ask(LOOK)).contains("DELETING");
        assertThat(ask(LOOK)).contains("ResourceNotFoundException");
        assertThat(calls).containsEntry("DeleteTable", 1);
    }

    @Test
    void aDeletedOneIsGoneEvenIfTheServerBehindKeepsIt() throws IOException {
        ask(CREATE);
        ask(DELETE);
        exists = true;

        assertThat(ask(LOOK)).contains("ResourceNotFoundException");
    }

    @Test
    void aTokenThatWasUsedCreatesNothing() throws IOException {
        Call create =
                new Call("ec2", "CreateNatGateway", false, Map.of("Action", "CreateNatGateway", "ClientToken", "t"));

        String first = ask(create);

        assertThat(ask(create)).isEqualTo(first).contains("nat-1");
        assertThat(calls).containsEntry("CreateNatGateway", 1);
    }

    @Test
    void whatOthersCreatedIsLeftAlone() throws IOException {
        slowDown.looks(3);
        exists = true;

        assertThat(ask(LOOK)).contains("ACTIVE");
        assertThat(ask(CHANGE)).contains("ACTIVE");
        ask(DELETE);
        assertThat(calls).containsEntry("DeleteTable", 1);
    }

    @Test
    void pathsNameWhatTheyAreAbout() throws IOException {
        slowDown.looks(1);
        exists = true;
        ask(new Call("eks", "POST /clusters/main/node-groups", true, Map.of()));

        assertThat(ask(new Call("eks", "POST /clusters/main/node-groups/small/update-config", true, Map.of())))
                .contains("ResourceInUseException");
        assertThat(ask(new Call("eks", "GET /clusters/main/node-groups/small", true, Map.of())))
                .contains("CREATING");
        assertThat(ask(new Call("eks", "GET /clusters/main", true, Map.of()))).contains("ACTIVE");
    }

    private String ask(Call call) throws IOException {
        Answer answer = slowDown.answer(call, () -> behind(call));
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private Answer behind(Call call) {
        calls.merge(call.signature(), 1, Integer::sum);
        if (call.service().equals("ec2")) {
            return answer(
                    200,
                    "text/xml",
                    "<CreateNatGatewayResponse><natGateway><natGatewayId>nat-1</natGatewayId><state>available</state>"
                            + "</natGateway></CreateNatGatewayResponse>");
        }
        if (call.service().equals("eks")) {
            String field = call.signature().contains("node-groups") ? "nodegroupName" : "name";
            return answer(200, "application/json", "{\"it\": {\"" + field + "\": \"small\", \"status\": \"ACTIVE\"}}");
        }
        if (call.signature().startsWith("Delete")) {
            exists = false;
            return answer(200, "application/json", "{}");
        }
        exists = exists || call.signature().startsWith("Create");
        return exists
                ? answer(200, "application/json", "{\"T\": {\"TableName\": \"orders\", \"TableStatus\": \"ACTIVE\"}}")
                : answer(400, "application/json", "{\"__type\": \"ResourceNotFoundException\"}");
    }

    private static Answer answer(int status, String type, String text) {
        return new Answer(status, type, text.getBytes(StandardCharsets.UTF_8));
    }
}
