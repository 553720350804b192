package dev.slipway.compositions.function.gotemplating;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.State;
import dev.slipway.kernel.secret.Redacted;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes secret values out of messages: an error of a template may show the value at which it happened. */
final class Secrets {

    /** Shorter ones would mask what is no secret. */
    private static final int LEAST = 4;

    private Secrets() {}

    static String masked(String message, RunFunctionRequest request) {
        String masked = message;
        for (String secret : texts(request)) {
            masked = masked.replace(secret, "***");
        }
        return masked;
    }

    private static List<String> texts(RunFunctionRequest request) {
        State desired = request.desired() == null ? State.EMPTY : request.desired();
        Stream<ConnectionDetails> resources = Stream.of(request.observed(), desired)
                .flatMap(
                        state -> Stream.concat(Stream.of(state.compositeOrNone()), state.resources().values().stream()))
                .map(FunctionResource::connectionDetails);
        return Stream.concat(resources, request.credentials().values().stream())
                .flatMap(details -> details.values().values().stream())
                .map(Redacted::reveal)
                .flatMap(bytes -> Stream.of(
                        new String(bytes, StandardCharsets.UTF_8),
                        Base64.getEncoder().encodeToString(bytes)))
                .filter(text -> text.length() >= LEAST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
