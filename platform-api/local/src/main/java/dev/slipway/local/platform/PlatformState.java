package dev.slipway.local.platform;

import dev.slipway.local.process.SavedValues;
import java.io.IOException;
import java.nio.file.Path;

/** What a platform remembers between runs: its ports and whether Temporal is the real one. */
final class PlatformState {

    private static final String DURABLE = "durable";

    private final SavedValues values;

    private PlatformState(SavedValues values) {
        this.values = values;
    }

    static PlatformState load(Path directory) throws IOException {
        return new PlatformState(SavedValues.load(directory.resolve("platform.properties")));
    }

    /** The port of that name, chosen now when there is none yet. */
    int port(String name) {
        return values.port(name);
    }

    /** Chooses another port; the old one is somebody else's now. */
    int choose(String name) {
        return values.choosePort(name);
    }

    boolean isDurable() {
        return values.get(DURABLE).map(Boolean::parseBoolean).orElse(false);
    }

    void durable(boolean durable) {
        values.put(DURABLE, Boolean.toString(durable));
    }

    void save() throws IOException {
        values.save();
    }
}
