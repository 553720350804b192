package dev.slipway.local.process;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** A small properties file: what is remembered between runs, ports above all. */
public final class SavedValues {

    private final Path file;
    private final TreeMap<String, String> values;

    private SavedValues(Path file, TreeMap<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** Reads the file; one that is absent holds nothing yet. */
    public static SavedValues load(Path file) throws IOException {
        var values = new TreeMap<String, String>();
        if (Files.exists(file)) {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        }
        return new SavedValues(file, values);
    }

    /** The port of that name, chosen now when there is none yet. */
    public synchronized int port(String name) {
        var known = values.get("port." + name);
        return known == null ? choosePort(name) : Integer.parseInt(known);
    }

    /** Whether a port of that name was chosen. */
    public synchronized boolean hasPort(String name) {
        return values.containsKey("port." + name);
    }

    /** Chooses another port; the old one is somebody else's now. */
    public synchronized int choosePort(String name) {
        var port = Ports.free();
        while (values.containsValue(Integer.toString(port))) {
            port = Ports.free();
        }
        values.put("port." + name, Integer.toString(port));
        return port;
    }

    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public synchronized void put(String name, String value) {
        values.put(name, value);
    }

    /** Writes the file, for the owner only and never half. */
    public synchronized void save() throws IOException {
        var text = new StringBuilder();
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        OwnerOnly.write(file, text.toString());
    }
}
