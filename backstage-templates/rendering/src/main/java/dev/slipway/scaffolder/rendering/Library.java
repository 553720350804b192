package dev.slipway.scaffolder.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Script;

/** The JavaScript that every renderer runs, read and compiled once. */
final class Library {

    private static final String POM = "/META-INF/maven/org.webjars.npm/nunjucks/pom.properties";
    private static final String BUNDLE = "/META-INF/resources/webjars/nunjucks/%s/browser/nunjucks.js";
    private static final String OWN = "/dev/slipway/scaffolder/rendering/renderer.js";

    static final Script NUNJUCKS = compiled(BUNDLE.formatted(version()), "nunjucks");
    static final Script RENDERER = compiled(OWN, "renderer");

    private Library() {}

    private static Script compiled(String resource, String name) {
        return new ContextFactory().call(context -> compiled(context, text(resource), name));
    }

    private static Script compiled(Context context, String source, String name) {
        // To classes: what is run for every template is worth it. Templates themselves are interpreted.
        context.setInterpretedMode(false);
        context.setLanguageVersion(Context.VERSION_ES6);
        // The compiler puts calls for counting into the code only when there is somebody to count.
        context.setGenerateObserverCount(true);
        return context.compileString(source, name, 1, null);
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream stream = open(POM)) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    private static String text(String resource) {
        try (InputStream stream = open(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = Library.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("no " + resource + " on the class path");
        }
        return stream;
    }
}
