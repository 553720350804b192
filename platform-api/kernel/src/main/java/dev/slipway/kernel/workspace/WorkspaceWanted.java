package dev.slipway.kernel.workspace;

import dev.slipway.kernel.secret.Redacted;
import java.util.List;
import java.util.Map;

/**
 * A configuration as it is wanted.
 *
 * @param place the namespace of the state that the platform keeps, if it does; its name is the external name
 * @param module where the root module is
 * @param files files beside it, by their names
 * @param homeFiles files in the home directory of the program
 * @param variables how its variables are set
 * @param environment variables of the process
 * @param arguments more words for the program
 * @param secrets everything in it that came from Secrets, which is masked wherever it is printed
 * @param answered the question, by the digest that it was asked with, which a person has answered with yes; else empty
 * @param isGoing whether only what there is counts, and not whether it is as it should be
 */
public record WorkspaceWanted(
        String place,
        Module module,
        Redacted<Map<String, String>> files,
        Redacted<Map<String, String>> homeFiles,
        Variables variables,
        Redacted<Map<String, String>> environment,
        Arguments arguments,
        Redacted<List<String>> secrets,
        String answered,
        boolean isGoing) {

    /**
     * Where a module is.
     *
     * @param address as {@code init -from-module} takes it; empty where the files are everything
     * @param entrypoint the directory of the root module below it
     */
    public record Module(String address, String entrypoint) {}

    /**
     * How variables are set.
     *
     * @param files names of files of variables, later ones win
     * @param values values as on the command line, which win over files; nothing secret
     */
    public record Variables(List<String> files, Map<String, String> values) {

        public Variables {
            files = List.copyOf(files);
        }
    }

    /** Words for the commands, as the user wrote them. */
    public record Arguments(List<String> init, List<String> plan, List<String> apply, List<String> destroy) {

        public Arguments {
            init = List.copyOf(init);
            plan = List.copyOf(plan);
            apply = List.copyOf(apply);
            destroy = List.copyOf(destroy);
        }
    }
}
