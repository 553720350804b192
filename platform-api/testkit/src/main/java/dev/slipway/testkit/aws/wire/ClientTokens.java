package dev.slipway.testkit.aws.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Client tokens as AWS keeps them: a second call with the token of an earlier one does nothing and gets the earlier
 * answer; with other parameters it is an error. Calls that failed leave their token free.
 */
public final class ClientTokens {

    private record Key(String region, String action, String token) {}

    private record Kept(Map<String, String> parameters, Answer answer) {}

    private final Map<Key, Kept> kept = new HashMap<>();

    /** Answer a call whose token is in the named parameter; one without a token is just made. */
    public Answer once(Request request, String tokenParameter, Supplier<Answer> call) {
        Optional<String> token = request.get(tokenParameter);
        return token.isEmpty()
                ? call.get()
                : once(request, new Key(request.region(), request.action(), token.get()), call);
    }

    private Answer once(Request request, Key key, Supplier<Answer> call) {
        Map<String, String> parameters = new TreeMap<>(request.parameters());
        Kept earlier = kept.get(key);
        if (earlier == null) {
            Answer answer = call.get();
            kept.put(key, new Kept(parameters, answer));
            return answer;
        }
        if (!earlier.parameters().equals(parameters)) {
            throw new ApiError(
                    "IdempotentParameterMismatch", "The client token was used before with other parameters.");
        }
        return earlier.answer();
    }
}
