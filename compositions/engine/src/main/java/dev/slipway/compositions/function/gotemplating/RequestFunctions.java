package dev.slipway.compositions.function.gotemplating;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.yaml.YamlDialect;
import dev.slipway.template.yaml.YamlException;
import dev.slipway.template.yaml.YamlReader;
import dev.slipway.template.yaml.YamlWriter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The functions that this composition function adds to Sprig. Most look something up in the request, which they are given. */
final class RequestFunctions {

    private static final String NAME = Annotations.RESOURCE_NAME + ": ";
    private static final String EXTRA_RESOURCES = "apiextensions.crossplane.io/extra-resources";

    private RequestFunctions() {}

    static Functions of(RandomGenerator chance) {
        return Functions.NONE
                .with("randomChoice", "string...", a -> choice(a, chance))
                .with("toYaml", "any", a -> YamlWriter.write(a.any(0), YamlDialect.V3))
                .with("fromYaml", "string", a -> yaml(a.text(0)))
                .withShallow("include", "string any", a -> a.rendering().include(a.text(0), a.any(1)))
                .withShallow("setResourceNameAnnotation", "string", a -> NAME + a.text(0))
                .withShallow("getResourceCondition", "string map", a -> ResourceCondition.of(a.text(0), a.map(1)))
                .withShallow(
                        "getComposedResource",
                        "map string",
                        a -> map(at(a.map(0), "observed", "resources", a.text(1), "resource")))
                .withShallow(
                        "getComposedConnectionDetails",
                        "map string",
                        a -> map(at(a.map(0), "observed", "resources", a.text(1), "connectionDetails")))
                .withShallow("getCompositeResource", "map", a -> map(at(a.map(0), "observed", "composite", "resource")))
                .withShallow("getExtraResources", "map string", RequestFunctions::extraResources)
                .withShallow(
                        "getExtraResourcesFromContext",
                        "map string",
                        a -> at(a.map(0), "context", EXTRA_RESOURCES, a.text(1), "items"))
                .with(
                        "getCredentialData",
                        "map string",
                        a -> credentials(at(a.map(0), "credentials", a.text(1), "credentialData", "data")));
    }

    private static @Nullable Object choice(Arguments arguments, RandomGenerator chance) {
        if (arguments.size() == 0) {
            throw new FunctionException("invalid argument to Intn");
        }
        return arguments.any(chance.nextInt(arguments.size()));
    }

    private static @Nullable Object yaml(String text) {
        try {
            return YamlReader.read(text, YamlDialect.V3);
        } catch (YamlException invalid) {
            throw new FunctionException(invalid.getMessage());
        }
    }

    private static @Nullable Object extraResources(Arguments arguments) {
        Object required = at(arguments.map(0), "requiredResources", arguments.text(1), "items");
        return required == null ? at(arguments.map(0), "extraResources", arguments.text(1), "items") : required;
    }

    private static @Nullable Object map(@Nullable Object value) {
        return value instanceof Map ? value : null;
    }

    private static @Nullable Object credentials(@Nullable Object data) {
        if (!(data instanceof Map<?, ?> encoded)) {
            return null;
        }
        Map<String, Object> decoded = new LinkedHashMap<>();
        encoded.forEach((key, value) ->
                decoded.put(String.valueOf(key), Base64.getMimeDecoder().decode(String.valueOf(value))));
        return decoded;
    }

    private static @Nullable Object at(Map<String, Object> request, String... path) {
        Object found = request;
        for (String key : path) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return found;
    }
}
