package dev.slipway.scaffolder.files;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionInfo;
import dev.slipway.scaffolder.action.ActionResult;
import dev.slipway.scaffolder.action.InputSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** debug:log, debug:wait. */
final class DebugActions {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int LONGEST_FILE = 10_000;

    private DebugActions() {}

    static List<Action> all() {
        return List.of(
                BuiltIn.action(
                        new ActionInfo(
                                "debug:log",
                                "Writes a message into the log and/or lists all files in the workspace.",
                                InputSchema.of("message", "string", "listWorkspace", "boolean|string"),
                                Map.of(),
                                true),
                        DebugActions::log),
                BuiltIn.waiting(
                        new ActionInfo(
                                "debug:wait",
                                "Waits for a certain period of time.",
                                InputSchema.of("minutes", "number", "seconds", "number", "milliseconds", "number"),
                                Map.of(),
                                false),
                        DebugActions::pause));
    }

    private static void log(ActionCall call) {
        call.log(Json.toJson(call.input()));
        call.text("message").ifPresent(call::log);
        Object list = call.value("listWorkspace");
        if (list == null || list.equals(false)) {
            return;
        }
        var lines = new StringBuilder("Workspace:");
        for (String path : call.workspace().list()) {
            if (!path.endsWith("/")) {
                lines.append("\n  - ").append(path);
                lines.append(list.equals("with-contents") ? ":\n\n  " + content(call, path) : "");
            }
        }
        call.log(lines.toString());
    }

    private static String content(ActionCall call, String path) {
        try {
            String text = new String(
                    Files.readAllBytes(call.workspace().resolve(path)), java.nio.charset.StandardCharsets.UTF_8);
            return text.length() > LONGEST_FILE ? text.substring(0, LONGEST_FILE) + "…" : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FaultException link) {
            return "[skipped]";
        }
    }

    private static ActionResult pause(ActionCall call) {
        double millis =
                number(call, "minutes") * 60_000 + number(call, "seconds") * 1_000 + number(call, "milliseconds");
        if (millis > LONGEST.toMillis()) {
            throw new FaultException(
                    Fault.INVALID, "Waiting duration is longer than the maximum threshold of 10 minutes");
        }
        Duration left = Duration.ofMillis((long) millis).minus(call.place().running());
        return left.isNegative() || left.isZero()
                ? ActionResult.done()
                : ActionResult.waiting("debug:wait until its time is over", left);
    }

    private static double number(ActionCall call, String name) {
        return call.value(name) instanceof Number number ? number.doubleValue() : 0;
    }
}
