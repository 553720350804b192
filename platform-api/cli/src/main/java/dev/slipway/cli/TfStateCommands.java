package dev.slipway.cli;

import dev.slipway.cli.delivery.TextTable;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slipway tf state}: the states that the platform keeps. */
@Command(
        name = "state",
        description = "The states that the platform keeps: read without secrets, locked, restored.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TfStateCommands.Listing.class,
            TfStateCommands.Show.class,
            TfStateCommands.History.class,
            TfStateCommands.Lock.class,
            TfStateCommands.Unlock.class,
            TfStateCommands.Restore.class
        })
final class TfStateCommands implements Runnable {

    private static final String ROOT = "/terraform-states";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, show, history, lock, unlock or restore?");
    }

    /** One state, and where what is said of it goes. */
    abstract static class OfOne implements Callable<Integer> {

        @Mixin
        private final TfTarget which = new TfTarget();

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        String get(String path) throws IOException, InterruptedException {
            return which.place.server().get(at(path));
        }

        KubeObject post(String path, Map<String, Object> document) throws IOException, InterruptedException {
            String answer = which.place.server().post(at(path), document);
            return Json.object(answer.getBytes(StandardCharsets.UTF_8));
        }

        private String at(String path) throws IOException {
            return ROOT + "/" + which.place.namespace() + "/" + which.name + path;
        }

        int say(Object text) {
            spec.commandLine().getOut().println(String.valueOf(text).stripTrailing());
            return 0;
        }
    }

    /** Who asks, as the programs say it. */
    private static String who() {
        String user = System.getProperty("user.name", "somebody");
        try {
            return user + "@" + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return user;
        }
    }

    private static String lock(KubeObject lock) {
        return TfReadCommands.text(lock, "who") + " since " + TfReadCommands.text(lock, "since") + " for "
                + TfReadCommands.text(lock, "operation") + " (lock " + TfReadCommands.text(lock, "id") + ")";
    }

    /** {@code slipway tf state list}. */
    @Command(name = "list", description = "List the states and who holds their locks.", mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {

        @Mixin
        private final TfTarget.TfPlace place = new TfTarget.TfPlace();

        @Option(
                names = {"-A", "--all-namespaces"},
                description = "Those of all namespaces.")
        private boolean all;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException, InterruptedException {
            String query = all ? "" : "?namespace=" + place.namespace();
            TextTable table = new TextTable("NAMESPACE", "NAME", "VERSION", "BYTES", "WRITTEN", "LOCKED BY");
            for (KubeObject state : TfReadCommands.objects(place.server().get(ROOT + query))) {
                KubeObject lock = KubeObject.of(state.map("lock"));
                table.row(List.of(
                        TfReadCommands.text(state, "namespace"),
                        TfReadCommands.text(state, "name"),
                        TfReadCommands.text(state, "version"),
                        TfReadCommands.text(state, "bytes"),
                        TfReadCommands.text(state, "writtenAt"),
                        state.map("lock").isEmpty() ? "" : lock(lock)));
            }
            spec.commandLine().getOut().print(table);
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    /** {@code slipway tf state show}. */
    @Command(name = "show", description = "Print a state, without secrets.", mixinStandardHelpOptions = true)
    static final class Show extends OfOne {

        @Option(names = "--version", defaultValue = "0", description = "Which version; the newest when absent.")
        private long version;

        @Option(names = "-o", description = "json instead of text.")
        @org.jspecify.annotations.Nullable
        private String output;

        @Override
        public Integer call() throws IOException, InterruptedException {
            return say(get(("json".equals(output) ? "" : "/text") + "?version=" + version));
        }
    }

    /** {@code slipway tf state history}. */
    @Command(name = "history", description = "List the versions of a state.", mixinStandardHelpOptions = true)
    static final class History extends OfOne {

        @Override
        public Integer call() throws IOException, InterruptedException {
            TextTable table = new TextTable("VERSION", "WRITTEN", "BYTES");
            for (KubeObject version : TfReadCommands.objects(get("/history"))) {
                boolean removed =
                        version.at("removed").filter(Boolean.TRUE::equals).isPresent();
                table.row(List.of(
                        TfReadCommands.text(version, "version"),
                        TfReadCommands.text(version, "writtenAt"),
                        removed ? "removed" : TfReadCommands.text(version, "bytes")));
            }
            return say(table);
        }
    }

    /** {@code slipway tf state lock}. */
    @Command(
            name = "lock",
            description = "Take the lock of a state: no run writes to it until it is released.",
            mixinStandardHelpOptions = true)
    static final class Lock extends OfOne {

        @Option(names = "--reason", defaultValue = "", description = "What whoever meets the lock is told.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String reason;

        @Override
        public Integer call() throws IOException, InterruptedException {
            return say("locked by " + lock(post("/lock", Map.of("who", who(), "reason", reason))));
        }
    }

    /** {@code slipway tf state unlock}. */
    @Command(
            name = "unlock",
            description = "Release the lock of a state: one's own, or by its id anybody's.",
            mixinStandardHelpOptions = true)
    static final class Unlock extends OfOne {

        @Option(names = "--id", defaultValue = "", description = "The lock's id, as 'list' shows it.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String id;

        @Override
        public Integer call() throws IOException, InterruptedException {
            Map<String, Object> asked = id.isEmpty() ? Map.of("who", who()) : Map.of("who", who(), "id", id);
            return say("released; it was held by " + lock(post("/unlock", asked)));
        }
    }

    /** {@code slipway tf state restore}. */
    @Command(
            name = "restore",
            description = "Make an earlier version of a state the newest; nothing of its history is lost.",
            mixinStandardHelpOptions = true)
    static final class Restore extends OfOne {

        @Option(names = "--version", required = true, description = "Which version.")
        private long version;

        @Override
        public Integer call() throws IOException, InterruptedException {
            KubeObject now = post("/restore", Map.of("version", version));
            return say("version " + version + " is the newest now, as version " + TfReadCommands.text(now, "version"));
        }
    }
}
