package dev.slipway.local.platform;

import dev.slipway.local.process.OwnerOnly;
import dev.slipway.local.process.Ports;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;

/** What a platform remembers between runs: its ports and whether Temporal is the real one. A small properties file. */
final class PlatformState {

    private static final String DURABLE = "durable";

    private final Path file;
    private final TreeMap<String, String> values;

    private PlatformState(Path file, TreeMap<String, String> values) {
        this.file = file;
        this.values = values;
    }

    static PlatformState load(Path directory) throws IOException {
        var file = directory.resolve("platform.properties");
        var values = new TreeMap<String, String>();
        if (Files.exists(file)) {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        }
        return new PlatformState(file, values);
    }

    /** The port of that name, chosen now when there is none yet. */
    synchronized int port(String name) {
        var known = values.get("port." + name);
        return known == null ? choose(name) : Integer.parseInt(known);
    }

    /** Chooses another port; the old one is somebody else's now. */
    synchronized int choose(String name) {
        var port = Ports.free();
        while (values.containsValue(Integer.toString(port))) {
            port = Ports.free();
        }
        values.put("port." + name, Integer.toString(port));
        return port;
    }

    boolean isDurable() {
        return Boolean.parseBoolean(values.get(DURABLE));
    }

    void durable(boolean durable) {
        values.put(DURABLE, Boolean.toString(durable));
    }

    void save() throws IOException {
        var text = new StringBuilder();
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        OwnerOnly.write(file, text.toString());
    }
}
