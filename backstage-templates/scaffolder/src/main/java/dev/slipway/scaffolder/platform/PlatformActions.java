package dev.slipway.scaffolder.platform;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Planner;
import dev.slipway.kernel.plan.PredictedChange;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.kernel.plan.Proposal;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionInfo;
import dev.slipway.scaffolder.action.ActionResult;
import dev.slipway.scaffolder.action.InputSchema;
import dev.slipway.scaffolder.rendering.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** slipway:plan and slipway:wait. */
public final class PlatformActions {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration USUAL_PATIENCE = Duration.ofHours(1);

    private PlatformActions() {}

    /** @param objects reads an object of the cluster */
    public static List<Action> actions(Planner planner, Function<Ref, Optional<KubeObject>> objects) {
        return List.of(new Plan(planner), new Wait(objects));
    }

    /** Says what the workspace's objects would lead to; fails when something of it would. */
    private record Plan(Planner planner) implements Action {

        @Override
        public ActionInfo info() {
            return new ActionInfo(
                    "slipway:plan",
                    "Shows what would follow from the objects in the workspace; changes nothing.",
                    InputSchema.of("path", "string"),
                    InputSchema.of("changes", "texts", "notes", "texts", "hasChanges", "boolean"),
                    true);
        }

        @Override
        public ActionResult run(ActionCall call) {
            Prediction prediction = planner.predict(Proposal.of(objects(call)));
            List<String> changes = prediction.changes().stream()
                    .filter(change -> change.isChange() || !change.problem().isEmpty())
                    .map(Plan::line)
                    .toList();
            changes.forEach(call::log);
            call.output("changes", changes);
            call.output("notes", prediction.notes());
            call.output("hasChanges", prediction.hasChanges());
            if (prediction.hasProblems()) {
                throw new FaultException(Fault.INVALID, "the plan has problems: " + String.join("; ", changes));
            }
            return ActionResult.done();
        }

        private static String line(PredictedChange change) {
            String problem = change.problem().isEmpty() ? "" : " (" + change.problem() + ")";
            return change.change().getClass().getSimpleName() + " " + change.ref() + problem;
        }

        private static List<KubeObject> objects(ActionCall call) {
            var folder =
                    new Workspace(call.workspace().resolve(call.text("path").orElse(".")));
            var objects = new ArrayList<KubeObject>();
            for (String path : folder.list()) {
                boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
                if (yaml && !path.endsWith("catalog-info.yaml")) {
                    Json.parseYaml(read(folder, path)).forEach(tree -> objects.add(KubeObject.of(tree)));
                }
            }
            return objects;
        }

        private static String read(Workspace folder, String path) {
            try {
                return Files.readString(folder.resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Waits until an object is Ready. */
    private record Wait(Function<Ref, Optional<KubeObject>> objects) implements Action {

        @Override
        public ActionInfo info() {
            return new ActionInfo(
                    "slipway:wait",
                    "Waits until an object of the cluster is Ready, or has the condition that is named.",
                    InputSchema.of(
                            "!apiVersion", "string",
                            "!kind", "string",
                            "!name", "string",
                            "namespace", "string",
                            "condition", "string",
                            "minutes", "number"),
                    Map.of(),
                    false);
        }

        @Override
        public ActionResult run(ActionCall call) {
            var ref = new Ref(
                    Gvk.of(call.text("apiVersion").orElse(""), call.text("kind").orElse("")),
                    call.text("namespace").orElse(""),
                    call.text("name").orElse(""));
            String type = call.text("condition").orElse("Ready");
            Optional<KubeObject> found = objects.apply(ref);
            String state = found.flatMap(object -> object.condition(type))
                    .map(condition -> condition.status() + " " + condition.message())
                    .orElse(found.isPresent() ? "not reported yet" : "not there yet");
            if (state.startsWith("True")) {
                call.log(ref + " is " + type);
                return ActionResult.done();
            }
            Duration patience = call.value("minutes") instanceof Number minutes
                    ? Duration.ofSeconds((long) (minutes.doubleValue() * 60))
                    : USUAL_PATIENCE;
            if (call.place().running().compareTo(patience) > 0) {
                throw new FaultException(
                        Fault.INVALID,
                        ref + " was not " + type + " after " + patience.toMinutes() + " minutes: " + state);
            }
            return ActionResult.waiting(ref + " to be " + type, LOOK_AGAIN);
        }
    }
}
