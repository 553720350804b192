package dev.slipway.testkit.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.slipway.testkit.aws.wire.Request;
import dev.slipway.testkit.aws.wire.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Steers an emulator from another process: forms posted to {@code /_emulator/failures}, {@code /_emulator/waiting},
 * {@code /_emulator/limit} and {@code /_emulator/force}; {@code /_emulator/journal} and {@code /_emulator/instances} tell.
 */
final class Control implements HttpHandler {

    static final String PATH = "/_emulator/";

    private final AwsEmulator emulator;

    Control(AwsEmulator emulator) {
        this.emulator = emulator;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String command = exchange.getRequestURI().getPath().substring(PATH.length());
            byte[] answer = (run(command, Request.query("", body)) + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private String run(String command, Request form) {
        switch (command) {
            case "failures" -> fail(form);
            case "recover" -> emulator.failures().clear();
            case "waiting" -> emulator.rds().waiting(waiting(form));
            case "limit" -> emulator.limit(Integer.parseInt(form.get("perSecond", "0")));
            case "force" -> emulator.rds().force(form.require("region"), form.require("id"), form.require("state"));
            case "instances" -> {
                return String.valueOf(emulator.rds().instances());
            }
            case "journal" -> {
                return journal();
            }
            default -> throw new IllegalArgumentException("no command " + command);
        }
        return "ok";
    }

    private static Waiting waiting(Request form) {
        return new Waiting(
                Integer.parseInt(form.get("looks", "0")), Duration.ofMillis(Long.parseLong(form.get("millis", "0"))));
    }

    private void fail(Request form) {
        Failure.What what = new Failure.What(
                Integer.parseInt(form.get("status", "0")), form.get("code", ""), form.get("message", ""));
        Failure failure = new Failure(form.require("action"), Failure.When.valueOf(form.get("when", "BEFORE")), what);
        int times = Integer.parseInt(form.get("times", "1"));
        emulator.failures().times(times, failure);
    }

    private String journal() {
        return emulator.journal().entries().stream().map(entry -> entry + "\n").collect(Collectors.joining());
    }
}
