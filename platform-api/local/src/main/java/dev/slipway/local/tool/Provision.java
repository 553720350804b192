package dev.slipway.local.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Whether a tool could be had: {@link Available} or {@link ToolUnavailable}. */
public sealed interface Provision {

    <R> R fold(Function<Available, R> available, Function<ToolUnavailable, R> unavailable);

    /** The tool's directory, or an {@link IllegalStateException} with everything that was tried. */
    default Available orThrow() {
        return fold(Function.identity(), missing -> {
            throw new IllegalStateException(missing.message());
        });
    }

    /** All programs are in this directory and answered with an acceptable version when they were installed. */
    record Available(Path directory) implements Provision {

        public Path program(String name) {
            return directory.resolve(name);
        }

        @Override
        public <R> R fold(Function<Available, R> available, Function<ToolUnavailable, R> unavailable) {
            return available.apply(this);
        }
    }

    /**
     * None of the ways worked.
     *
     * @param tried one entry per way, each "title: why not"
     */
    record ToolUnavailable(String tool, String version, List<String> tried) implements Provision {

        public ToolUnavailable {
            tried = List.copyOf(tried);
        }

        /** What was tried and what to do, for a human. */
        public String message() {
            return tool + " " + version + " is not available. Tried:\n  - " + String.join("\n  - ", tried)
                    + "\nMake one of these work (a network, Go, or the programs themselves) and run the command again.";
        }

        @Override
        public <R> R fold(Function<Available, R> available, Function<ToolUnavailable, R> unavailable) {
            return unavailable.apply(this);
        }
    }
}
