package dev.slipway.testkit.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.slipway.testkit.aws.eks.EksError;
import dev.slipway.testkit.aws.wire.Answer;
import dev.slipway.testkit.aws.wire.ApiError;
import dev.slipway.testkit.aws.wire.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads calls, injects failures, writes the journal, and leaves the rest to the backend. */
final class Front implements HttpHandler {

    private static final Pattern CODE = Pattern.compile("<Code>([^<]*)</Code>");

    private final Backend backend;
    private final Failures failures;
    private final Journal journal;
    private final RateLimit limit;

    Front(Backend backend, Failures failures, Journal journal, RateLimit limit) {
        this.backend = backend;
        this.failures = failures;
        this.journal = journal;
        this.limit = limit;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String authorization = Optional.ofNullable(
                            exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("");
            Backend.Raw raw = new Backend.Raw(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body);
            write(exchange, answer(request(authorization, raw), raw));
        }
    }

    /** Name a call of a protocol without forms by its target, or else by method and path. */
    private static Request request(String authorization, Backend.Raw raw) {
        Request form = Request.query(authorization, new String(raw.body(), StandardCharsets.UTF_8));
        if (form.parameters().containsKey("Action")) {
            return form;
        }
        String target = raw.headers().getFirst("X-Amz-Target");
        String action = target == null
                ? raw.method() + " " + raw.path().replaceAll("\\?.*", "")
                : target.substring(target.indexOf('.') + 1);
        return new Request(form.service(), action, form.region(), Map.of());
    }

    /** Return the answer, or nothing when the connection is to be dropped. */
    private Optional<Answer> answer(Request request, Backend.Raw raw) throws IOException {
        Optional<Failure> failure = limit.take() ? failures.take(request.action()) : Optional.of(limited());
        if (failure.isPresent() && failure.get().when() == Failure.When.BEFORE) {
            return failed(request, failure.get(), false);
        }
        Answer answer = backend.answer(request, raw);
        if (failure.isPresent()) {
            return failed(request, failure.get(), answer.isSuccess());
        }
        note(request, answer.isSuccess(), answer.status() + code(answer));
        return Optional.of(answer);
    }

    private static Failure limited() {
        return Failure.throttled("*");
    }

    private Optional<Answer> failed(Request request, Failure failure, boolean effective) {
        Failure.What what = failure.what();
        if (what.isDrop()) {
            note(request, effective, "dropped");
            return Optional.empty();
        }
        note(request, effective, what.status() + " " + what.code());
        ApiError error = new ApiError(what.status(), what.code(), what.message());
        return Optional.of(
                switch (request.service()) {
                    case "eks" -> EksError.answer(what.status(), what.code(), what.message());
                    case "ec2" -> error.answerOfEc2();
                    default -> error.answer();
                });
    }

    private static String code(Answer answer) {
        Matcher code = CODE.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        return !answer.isSuccess() && code.find() ? " " + code.group(1) : "";
    }

    private void note(Request request, boolean effective, String outcome) {
        journal.add(new Journal.Entry(
                request.service(), request.region(), request.action(), request.subject(), effective, outcome));
    }

    /** An exchange that is closed without headers drops its connection. */
    private static void write(HttpExchange exchange, Optional<Answer> answer) throws IOException {
        if (answer.isEmpty()) {
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.get().contentType());
        if (!answer.get().errorType().isEmpty()) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", answer.get().errorType());
        }
        exchange.sendResponseHeaders(answer.get().status(), answer.get().body().length);
        exchange.getResponseBody().write(answer.get().body());
    }
}
