package dev.slipway.local.tool;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One place where a tool can come from. {@link InPlace} sources find programs that somebody else installed;
 * {@link Installer} sources fill a directory of the cache.
 */
public sealed interface ToolSource {

    /** What messages call it, for example {@code KUBEBUILDER_ASSETS}. */
    String title();

    /** Programs that are used where they lie. */
    non-sealed interface InPlace extends ToolSource {

        /** The directory to look in, or a {@link Miss} that says why there is none. */
        Path locate(Tool tool) throws Miss;
    }

    /** Downloads or builds. */
    non-sealed interface Installer extends ToolSource {

        /** Puts the tool's programs into {@code directory}, which is empty; a {@link Miss} says why it could not. */
        void install(Tool tool, Path directory, Progress progress) throws Miss, IOException, InterruptedException;
    }

    /** Why a source does not have the tool: expected, collected, and shown when no source has it. */
    final class Miss extends Exception {

        private static final long serialVersionUID = 1L;

        public Miss(String why) {
            super(why, null, false, false);
        }

        /** The reason, in words that follow "not from X: ". */
        public String why() {
            return String.valueOf(getMessage());
        }
    }
}
