package dev.slipway.terraform.workspace;

import dev.slipway.terraform.state.LockInfo;
import dev.slipway.terraform.state.StateStore;
import dev.slipway.terraform.state.StateStore.StateId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * The state of a workspace whose configuration names no backend: kept by the platform, encrypted, with its history, and in
 * the clear only while something runs. Where there is a backend, nothing is done here.
 */
final class KeptState {

    private final StateStore states;
    private final StateId id;
    private final WorkspaceDirectory directory;
    private final String lock;
    private boolean locked;

    KeptState(StateStore states, String place, String name, WorkspaceDirectory directory) {
        this.states = states;
        this.id = new StateId(lower(place), lower(name));
        this.directory = directory;
        this.lock = "workspace-" + place + "-" + name;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
    }

    /** Take the state's lock, or fail with who holds it since when. Our own of before a crash is ours still. */
    void lock(Instant now) {
        if (directory.hasNoBackend()) {
            states.lock(id, new LockInfo(lock, "slipway-server", now.toString(), "a run of this workspace").json());
            locked = true;
        }
    }

    void unlock() {
        if (locked) {
            states.unlock(id, new LockInfo(lock, "", "", "").json());
            locked = false;
        }
    }

    /** Put the newest version where the program looks for it. */
    void bring() {
        if (!directory.hasNoBackend()) {
            return;
        }
        states.read(id).ifPresent(state -> {
            Path file = directory.state();
            try {
                Path parent = file.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.write(file, state);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Keep what the program left, if it is another than before. */
    void keep() {
        Path file = directory.state();
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            byte[] state = Files.readAllBytes(file);
            if (states.read(id).filter(known -> Arrays.equals(known, state)).isEmpty()) {
                states.write(id, state, lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
