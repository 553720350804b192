package dev.slipway.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.testkit.aws.wire.Answer;
import dev.slipway.testkit.aws.wire.ApiError;
import dev.slipway.testkit.aws.wire.ClientTokens;
import dev.slipway.testkit.aws.wire.Node;
import dev.slipway.testkit.aws.wire.Request;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClientTokensTest {

    private final ClientTokens tokens = new ClientTokens();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void sameTokenMakesTheCallOnceAndAnswersTheSame() {
        assertThat(call("t1", "a")).isSameAs(call("t1", "a"));
        assertThat(made).hasValue(1);
    }

    @Test
    void otherTokenMakesAnotherCall() {
        call("t1", "a");
        call("t2", "a");

        assertThat(made).hasValue(2);
    }

    @Test
    void sameTokenWithOtherParametersIsAMismatch() {
        call("t1", "a");

        assertThatThrownBy(() -> call("t1", "b")).isInstanceOfSatisfying(ApiError.class, e -> assertThat(e.code())
                .isEqualTo("IdempotentParameterMismatch"));
    }

    @Test
    void failedCallLeavesItsTokenFree() {
        Request request = request("t1", "a");
        assertThatThrownBy(() -> tokens.once(request, "clientToken", () -> {
                    throw new ApiError("Throttling", "Rate exceeded");
                }))
                .isInstanceOf(ApiError.class);

        call("t1", "a");
        assertThat(made).hasValue(1);
    }

    @Test
    void callWithoutTokenIsAlwaysMade() {
        Request request = new Request("eks", "CreateCluster", "eu-west-1", Map.of("name", "a"));
        tokens.once(request, "clientToken", this::make);
        tokens.once(request, "clientToken", this::make);

        assertThat(made).hasValue(2);
    }

    private Answer call(String token, String name) {
        return tokens.once(request(token, name), "clientToken", this::make);
    }

    private Answer make() {
        made.incrementAndGet();
        return Answer.xml(200, Node.of("Made"));
    }

    private static Request request(String token, String name) {
        return new Request("eks", "CreateCluster", "eu-west-1", Map.of("clientToken", token, "name", name));
    }
}
