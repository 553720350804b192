package dev.slipway.secrets.template;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.yaml.YamlDialect;
import dev.slipway.template.yaml.YamlException;
import dev.slipway.template.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A template's output read as YAML, in the dialect of sigs.k8s.io/yaml. */
final class Parsed {

    private Parsed() {}

    static @Nullable Object structure(String template, String output) {
        try {
            return GoJson.throughJson(YamlReader.read(output, YamlDialect.KUBERNETES));
        } catch (YamlException | IllegalArgumentException malformed) {
            // The parser's words quote the output, which holds secrets.
            throw new FaultException(
                    Fault.INVALID, "the output of the template \"" + shortened(template) + "\" is no YAML");
        }
    }

    /** Return the structure of the text, or the text itself when it is no YAML. */
    static @Nullable Object orText(String text) {
        try {
            return GoJson.throughJson(YamlReader.read(text, YamlDialect.KUBERNETES));
        } catch (YamlException | IllegalArgumentException malformed) {
            return text;
        }
    }

    /** Return the keys and texts of an output that is an object of plain values. */
    static Map<String, String> texts(String template, String output) {
        Object structure = structure(template, output);
        Map<String, String> texts = new TreeMap<>();
        if (structure == null) {
            return texts;
        }
        if (!(structure instanceof Map<?, ?> members)) {
            throw new FaultException(
                    Fault.INVALID,
                    "the output of the template \"" + shortened(template) + "\" is no YAML object of keys and values");
        }
        members.forEach((key, value) -> texts.put(String.valueOf(key), text(template, String.valueOf(key), value)));
        return texts;
    }

    private static String text(String template, String key, @Nullable Object value) {
        if (value instanceof Map || value instanceof List) {
            throw new FaultException(
                    Fault.INVALID,
                    "the key \"" + key + "\" in the output of the template \"" + shortened(template)
                            + "\" is no text. Quote it, or write it as a block");
        }
        return value == null ? "" : GoFormat.value(value);
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
