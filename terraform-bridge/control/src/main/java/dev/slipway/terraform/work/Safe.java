package dev.slipway.terraform.work;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.terraform.input.Inputs;
import dev.slipway.terraform.state.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Sees to it that no secret lies in the clear while a plan waits, which may be for days: the saved plan and the settings of
 * the backend are encrypted, what the object added to its source is removed and comes back when it is needed. Files in
 * memory would not do: they are gone after a restart of the machine, and every plan that waits would be made again.
 */
final class Safe {

    private static final String ENDING = ".sealed";

    private final Supplier<Sealed> sealed;

    Safe(Supplier<Sealed> sealed) {
        this.sealed = sealed;
    }

    /** Encrypt what is needed again and remove the rest; nothing that is not there is a problem. */
    void putAway(Workplace place, Inputs given) {
        place.secretFiles().forEach(file -> seal(place, file));
        place.strip(given);
    }

    /** Put back what was encrypted; what cannot be read any more is a CONFLICT: it has to be planned anew. */
    void takeOut(Workplace place) {
        place.secretFiles().forEach(file -> open(place, file));
    }

    /** Remove all of it. */
    void empty(Workplace place, Inputs given) {
        for (Path file : place.secretFiles()) {
            delete(file);
            delete(sealedForm(file));
        }
        place.strip(given);
    }

    private static Path sealedForm(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    private void seal(Workplace place, Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            Files.write(sealedForm(file), sealed.get().seal(name(place, file), Files.readAllBytes(file)));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(Workplace place, Path file) {
        Path from = sealedForm(file);
        if (!Files.isRegularFile(from)) {
            return;
        }
        try {
            Files.write(file, sealed.get().open(name(place, file), Files.readAllBytes(from)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FaultException unreadable) {
            throw new FaultException(Fault.CONFLICT, unreadable.explanation() + "; planning again", unreadable);
        }
    }

    /** The directories of runs are named by uid and number, so no file of another run can stand in. */
    private static String name(Workplace place, Path file) {
        Path above = place.root().toAbsolutePath().getParent();
        return above == null || above.getParent() == null
                ? file.toString()
                : above.getParent().relativize(file.toAbsolutePath()).toString();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
