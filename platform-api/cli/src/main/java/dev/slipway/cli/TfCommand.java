package dev.slipway.cli;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slipway tf}: plans of Terraform objects: made, read, approved, rejected; and the states that are kept here. */
@Command(
        name = "tf",
        description = "Plan Terraform objects, read their plans, approve or reject them; look after states.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TfCommand.PlanAgain.class,
            TfCommand.Approve.class,
            TfCommand.Reject.class,
            TfCommand.Adopt.class,
            TfReadCommands.Show.class,
            TfReadCommands.Logs.class,
            TfReadCommands.Runs.class,
            TfStateCommands.class
        })
final class TfCommand implements Runnable {

    private static final String APPROVED = "terraform.slipway.dev/approved";
    private static final String REJECTED = "terraform.slipway.dev/rejected";
    private static final String ADOPTED = "terraform.slipway.dev/adopted";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "plan, approve, reject, adopt, show, logs, runs or state?");
    }

    /** Answers to a plan that waits. They name the content, so that they can mean no other plan. */
    abstract static class Answer implements Callable<Integer> {

        @Mixin
        private final TfTarget which = new TfTarget();

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        int answer(String annotation, String given, String done) throws IOException {
            KubeObject object = which.object();
            String waiting = object.text("status", "plan", "contentHash").orElseThrow(() -> none(object));
            if (!given.isEmpty() && !given.equals(waiting)) {
                throw new FaultException(
                        Fault.CONFLICT, "the plan that waits is " + waiting + ", not " + given + "; read it again");
            }
            if (annotation.equals(ADOPTED)
                    && object.at("status", "plan", "isDriftDetectionPlan").isEmpty()) {
                throw new FaultException(Fault.INVALID, "the plan that waits is none of drift: approve or reject it");
            }
            // The answer that was given last counts.
            Map<String, String> answers = new HashMap<>(Map.of(APPROVED, "", REJECTED, ""));
            answers.put(annotation, waiting);
            which.annotate(object, answers);
            String summary = object.text("status", "plan", "summary").orElse("the plan");
            spec.commandLine().getOut().println(done + ": " + summary + " (" + waiting + ")");
            return 0;
        }

        private static FaultException none(KubeObject object) {
            String says = object.condition("Ready")
                    .map(ready -> ready.reason() + ": " + ready.message())
                    .orElse("it was not looked at yet");
            return new FaultException(
                    Fault.INVALID, object.ref() + " has no plan that waits for anybody (" + says + ")");
        }
    }

    /** {@code slipway tf plan}. */
    @Command(
            name = "plan",
            description = "Plan now, also what waits, and print the plan without secrets.",
            mixinStandardHelpOptions = true)
    static final class PlanAgain implements Callable<Integer> {

        private static final long LOOK_EVERY_MILLIS = 300;

        @Mixin
        private final TfTarget which = new TfTarget();

        @Option(names = "--no-wait", description = "Only ask for it.")
        private boolean leave;

        @Option(names = "--timeout", defaultValue = "300", description = "Seconds to wait (${DEFAULT-VALUE}).")
        private long timeout;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException, InterruptedException {
            String now = Instant.now().toString();
            which.annotate(which.object(), Map.of("reconcile.fluxcd.io/requestedAt", now));
            if (leave) {
                return 0;
            }
            Instant end = Instant.now().plus(Duration.ofSeconds(timeout));
            KubeObject object = which.object();
            while (!isPlanned(object, now)) {
                if (Instant.now().isAfter(end)) {
                    throw new IOException("no plan within " + timeout + " s; it says: " + ready(object));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
                object = which.object();
            }
            return print(object);
        }

        private static boolean isPlanned(KubeObject object, String asked) {
            boolean heard = object.text("status", "lastHandledReconcileAt")
                    .filter(asked::equals)
                    .isPresent();
            return heard
                    && object.text("status", "run", "step")
                            .filter(step -> !step.equals("Planning"))
                            .isPresent();
        }

        private static String ready(KubeObject object) {
            return object.condition("Ready")
                    .map(ready -> ready.reason() + ": " + ready.message())
                    .orElse("nothing yet");
        }

        private int print(KubeObject object) throws IOException, InterruptedException {
            var out = spec.commandLine().getOut();
            boolean failed = object.text("status", "run", "step")
                    .filter("Failed"::equals)
                    .isPresent();
            if (!failed) {
                Object run = object.at("status", "run", "number").orElse(0L);
                out.println(which.get("/runs/" + run + "/text").stripTrailing());
                out.println();
            }
            out.println(ready(object));
            return failed ? 1 : 0;
        }
    }

    /** {@code slipway tf approve}. */
    @Command(
            name = "approve",
            description = "Have the plan that waits applied; drift is undone by it.",
            mixinStandardHelpOptions = true)
    static final class Approve extends Answer {

        @Option(
                names = "--hash",
                defaultValue = "",
                description = "The content that was read; refused if another plan waits.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String hash;

        @Override
        public Integer call() throws IOException {
            return answer(APPROVED, hash, "approved");
        }
    }

    /** {@code slipway tf reject}. */
    @Command(name = "reject", description = "Have the plan that waits not applied.", mixinStandardHelpOptions = true)
    static final class Reject extends Answer {

        @Override
        public Integer call() throws IOException {
            return answer(REJECTED, "", "rejected");
        }
    }

    /** {@code slipway tf adopt}. */
    @Command(
            name = "adopt",
            description = "Take the drift that was found into the state as it is.",
            mixinStandardHelpOptions = true)
    static final class Adopt extends Answer {

        @Override
        public Integer call() throws IOException {
            return answer(ADOPTED, "", "adopted");
        }
    }
}
