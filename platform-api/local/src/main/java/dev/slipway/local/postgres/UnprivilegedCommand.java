package dev.slipway.local.postgres;

import dev.slipway.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root, which is who everybody is in a container. Then it runs in a user namespace of its
 * own ({@code unshare -U}), where it is nobody but keeps the owner's access to the files; where user namespaces are
 * forbidden, as user nobody with the one capability that keeps the way to the files open ({@code setpriv}).
 */
sealed interface UnprivilegedCommand {

    List<String> wrap(List<String> command);

    /** Gives the files to whoever will use them. */
    void prepare(Path directory) throws IOException;

    static UnprivilegedCommand ofThisUser() throws StartFailure, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Plain();
        }
        for (var way : List.of(new UserNamespace(), new Nobody())) {
            if (works(way.wrap(List.of("true")))) {
                return way;
            }
        }
        throw new StartFailure("PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here;"
                + " start slipway as an ordinary user");
    }

    private static boolean works(List<String> command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> joined(List<String> prefix, List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** For everybody but root. */
    record Plain() implements UnprivilegedCommand {

        @Override
        public List<String> wrap(List<String> command) {
            return command;
        }

        @Override
        public void prepare(Path directory) {
            // The files are the user's own.
        }
    }

    /** Root outside, nobody inside. */
    record UserNamespace() implements UnprivilegedCommand {

        @Override
        public List<String> wrap(List<String> command) {
            return joined(List.of("unshare", "-U"), command);
        }

        @Override
        public void prepare(Path directory) {
            // The kernel still sees root, who owns the files.
        }
    }

    /** User nobody, with access to files whatever their mode. */
    record Nobody() implements UnprivilegedCommand {

        private static final int ID = 65534;

        @Override
        public List<String> wrap(List<String> command) {
            var id = Integer.toString(ID);
            var capability = "+dac_override";
            return joined(
                    List.of(
                            "setpriv",
                            "--reuid",
                            id,
                            "--regid",
                            id,
                            "--clear-groups",
                            "--inh-caps",
                            capability,
                            "--ambient-caps",
                            capability),
                    command);
        }

        @Override
        public void prepare(Path directory) throws IOException {
            try (Stream<Path> files = Files.walk(directory)) {
                for (var file : files.toList()) {
                    Files.setAttribute(file, "unix:uid", ID);
                }
            }
        }
    }
}
