package dev.slipway.terraform.run;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.plan.PlanDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command of OpenTofu or Terraform and how its answer is read. Arguments hold no secrets: other users of the machine can
 * read them; values go into files.
 *
 * @param <A> the record of its answer
 */
public sealed interface TofuCommand<A> {

    /** Return the words after the program's name. */
    List<String> arguments();

    /** Return the answer of a run that succeeded. */
    A answer(Exit exit);

    /** Return what messages and logs call it. */
    default String title() {
        return arguments().get(0);
    }

    /** Return whether the exit code is one of success. */
    default boolean isSuccess(int code) {
        return code == 0;
    }

    /** Return whether what it prints is for people; else it is data and may be secret. */
    default boolean isForPeople() {
        return true;
    }

    /** Return how much it may print: all of it is read into memory, and several times as much is made of it. */
    default long mostBytes() {
        return Long.MAX_VALUE;
    }

    /** Return what to do when it prints more, as the end of a sentence. */
    default String ifTooLong() {
        return "";
    }

    /** Asks which program it is. */
    record Version() implements TofuCommand<Version.Answer> {

        private static final Pattern VERSION = Pattern.compile("(OpenTofu|Terraform) v(\\S+)");

        /**
         * The program.
         *
         * @param terraform whether it is Terraform, and not OpenTofu
         */
        public record Answer(boolean terraform, String version) {}

        @Override
        public List<String> arguments() {
            return List.of("version");
        }

        @Override
        public boolean isForPeople() {
            return false;
        }

        @Override
        public Answer answer(Exit exit) {
            Matcher version = VERSION.matcher(exit.text());
            return version.find()
                    ? new Answer(version.group(1).equals("Terraform"), version.group(2))
                    : new Answer(false, "unknown");
        }
    }

    /**
     * Prepares the directory: backend, modules, providers.
     *
     * @param upgrade whether newer versions than the locked ones are taken
     * @param backendConfig files with settings of the backend
     */
    record Init(boolean upgrade, List<Path> backendConfig) implements TofuCommand<Init.Answer> {

        /** Nothing but that it is done. */
        public record Answer() {}

        @Override
        public List<String> arguments() {
            List<String> words = new ArrayList<>(List.of("init", "-input=false", "-no-color", "-reconfigure"));
            if (upgrade) {
                words.add("-upgrade");
            }
            backendConfig.forEach(file -> words.add("-backend-config=" + file));
            return words;
        }

        @Override
        public Answer answer(Exit exit) {
            return new Answer();
        }
    }

    /** Takes a workspace, and makes it where there is none of that name. */
    record SelectWorkspace(String name) implements TofuCommand<SelectWorkspace.Answer> {

        /** Nothing but that it is taken. */
        public record Answer() {}

        @Override
        public List<String> arguments() {
            return List.of("workspace", "select", "-no-color", "-or-create=true", name);
        }

        @Override
        public String title() {
            return "workspace select";
        }

        @Override
        public Answer answer(Exit exit) {
            return new Answer();
        }
    }

    /** Plans and saves the plan. */
    record Plan(Path out, PlanOptions options) implements TofuCommand<Plan.Answer> {

        static final int CHANGES = 2;

        /** Whether applying would change anything. */
        public record Answer(boolean hasChanges) {}

        @Override
        public List<String> arguments() {
            List<String> words =
                    new ArrayList<>(List.of("plan", "-input=false", "-no-color", "-detailed-exitcode", "-out=" + out));
            words.addAll(options.arguments());
            return words;
        }

        @Override
        public boolean isSuccess(int code) {
            return code == 0 || code == CHANGES;
        }

        @Override
        public Answer answer(Exit exit) {
            return new Answer(exit.code() == CHANGES);
        }
    }

    /** Reads a saved plan. */
    record Show(Path plan) implements TofuCommand<PlanDocument> {

        private static final long MOST = 128L * 1024 * 1024;

        @Override
        public long mostBytes() {
            return MOST;
        }

        @Override
        public String ifTooLong() {
            return ", which is more than can be reviewed: split the configuration, or plan parts of it with spec.targets";
        }

        @Override
        public List<String> arguments() {
            return List.of("show", "-json", plan.toString());
        }

        @Override
        public boolean isForPeople() {
            return false;
        }

        @Override
        public PlanDocument answer(Exit exit) {
            return PlanDocument.parse(exit.output());
        }
    }

    /** Applies a saved plan, and nothing else. */
    record Apply(Path plan, int parallelism, String lockTimeout) implements TofuCommand<Apply.Answer> {

        private static final Pattern COMPLETE = Pattern.compile("(?:Apply|Destroy) complete! Resources: ([^\\n]*)\\.");

        /** What was done, in the program's words, such as {@code 1 added, 0 changed, 0 destroyed}. */
        public record Answer(String summary) {}

        @Override
        public List<String> arguments() {
            List<String> words = new ArrayList<>(List.of("apply", "-input=false", "-no-color", "-auto-approve"));
            PlanOptions.parallelism(parallelism).ifPresent(words::add);
            PlanOptions.lockTimeout(lockTimeout).ifPresent(words::add);
            words.add(plan.toString());
            return words;
        }

        @Override
        public Answer answer(Exit exit) {
            Matcher complete = COMPLETE.matcher(exit.text());
            return new Answer(complete.find() ? complete.group(1) : "done");
        }
    }

    /** Reads the outputs of the state. */
    record Output() implements TofuCommand<Output.Answer> {

        /** Outputs by name. */
        public record Answer(Map<String, Value> values) {}

        /** One output; its value is a JSON value, and secret until one knows better. */
        public record Value(boolean sensitive, Redacted<Object> value) {}

        @Override
        public List<String> arguments() {
            return List.of("output", "-json", "-no-color");
        }

        @Override
        public boolean isForPeople() {
            return false;
        }

        @Override
        public Answer answer(Exit exit) {
            Map<String, Value> values = new TreeMap<>();
            Json.tree(exit.output()).forEach((name, output) -> {
                if (output instanceof Map<?, ?> map && map.get("value") != null) {
                    values.put(
                            name, new Value(Boolean.TRUE.equals(map.get("sensitive")), Redacted.of(map.get("value"))));
                }
            });
            return new Answer(values);
        }
    }

    /** Reads the whole state, decrypted and in the newest format. */
    record StatePull() implements TofuCommand<StatePull.Answer> {

        /**
         * The state.
         *
         * @param lineage null where there is no state yet
         */
        public record Answer(@Nullable String lineage, long serial, Redacted<Map<String, Object>> state) {}

        @Override
        public List<String> arguments() {
            return List.of("state", "pull");
        }

        @Override
        public String title() {
            return "state pull";
        }

        @Override
        public boolean isForPeople() {
            return false;
        }

        @Override
        public Answer answer(Exit exit) {
            Map<String, Object> state = exit.text().isBlank() ? Map.of() : Json.tree(exit.output());
            return new Answer(
                    state.get("lineage") instanceof String lineage ? lineage : null,
                    state.get("serial") instanceof Long serial ? serial : 0,
                    Redacted.of(state));
        }
    }

    /** A command with words of the user's own, as workspaces have them; what it would change is not asked about. */
    record Direct(Verb verb, List<String> words) implements TofuCommand<Direct.Answer> {

        /** Which command. */
        public enum Verb {
            INIT("init", "-input=false", "-no-color"),
            PLAN("plan", "-input=false", "-no-color", "-detailed-exitcode", "-lock=false"),
            APPLY("apply", "-input=false", "-no-color", "-auto-approve"),
            DESTROY("destroy", "-input=false", "-no-color", "-auto-approve"),
            /** The last two words are the address and the id. */
            IMPORT("import", "-input=false", "-no-color");

            private final List<String> words;

            Verb(String... words) {
                this.words = List.of(words);
            }
        }

        /** Whether a plan found something to do. */
        public record Answer(boolean hasChanges) {}

        @Override
        public List<String> arguments() {
            List<String> all = new ArrayList<>(verb.words);
            all.addAll(words);
            return all;
        }

        @Override
        public boolean isSuccess(int code) {
            return code == 0 || verb == Verb.PLAN && code == Plan.CHANGES;
        }

        @Override
        public Answer answer(Exit exit) {
            return new Answer(exit.code() == Plan.CHANGES);
        }
    }

    /** Takes a lock away from whoever holds it. */
    record ForceUnlock(String lockId) implements TofuCommand<ForceUnlock.Answer> {

        /** Nothing but that it is unlocked. */
        public record Answer() {}

        @Override
        public List<String> arguments() {
            return List.of("force-unlock", "-force", "-no-color", lockId);
        }

        @Override
        public Answer answer(Exit exit) {
            return new Answer();
        }
    }
}
