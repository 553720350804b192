package dev.slipway.delivery.appset.render;

import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.TemplateException;
import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import dev.slipway.template.helm.HelmFunctions;
import dev.slipway.template.sprig.Sprig;
import dev.slipway.template.yaml.YamlDialect;
import dev.slipway.template.yaml.YamlException;
import dev.slipway.template.yaml.YamlReader;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces placeholders in one text: those of Go templates with Sprig, or the plain ones of fasttemplate, where a name that
 * is unknown stays as it is.
 */
public final class Placeholders {

    private static final String MISSING_KEY = "missingkey=";
    private static final Functions FUNCTIONS = functions();

    private final boolean go;
    private final List<String> options;

    private Placeholders(boolean go, List<String> options) {
        this.go = go;
        this.options = List.copyOf(options);
    }

    public static Placeholders go(List<String> options) {
        return new Placeholders(true, options);
    }

    public static Placeholders plain() {
        return new Placeholders(false, List.of());
    }

    public boolean isGo() {
        return go;
    }

    /** Return the same placeholders with an error for every key that is missing. */
    public Placeholders strict() {
        List<String> strict = new ArrayList<>(options.stream()
                .filter(option -> !option.startsWith(MISSING_KEY))
                .toList());
        strict.add(MISSING_KEY + "error");
        return new Placeholders(go, strict);
    }

    private static Functions functions() {
        return Sprig.functions(Clock.systemUTC(), new SecureRandom())
                .without("env", "expandenv", "getHostByName")
                .with(
                        "toYaml",
                        "any",
                        HelmFunctions.functions().find("toYaml").orElseThrow().function())
                .with("normalize", "string", a -> Names.normalized(a.text(0)))
                .with("slugify", "any...", a -> slugify(a.from(0)))
                .with("fromYaml", "string", a -> map(a.text(0)))
                .with("fromYamlArray", "string", a -> list(a.text(0)));
    }

    private static String slugify(List<@Nullable Object> arguments) {
        int longest = 50;
        boolean smart = true;
        for (int i = 0; i < arguments.size() - 1; i++) {
            Object argument = arguments.get(i);
            if (i == 0 && argument instanceof Integer number) {
                longest = number;
            } else if (i == 1 && argument instanceof Boolean flag) {
                smart = flag;
            } else {
                throw new FunctionException("slugify wants a length, whether to cut between words, and a text");
            }
        }
        Object text = arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1);
        if (!(text instanceof String name)) {
            throw new FunctionException("slugify wants a text");
        }
        return Names.slug(Names.normalized(name), longest, smart);
    }

    private static Object map(String yaml) {
        Object value = read(yaml);
        if (value == null) {
            return new LinkedHashMap<>();
        }
        if (value instanceof Map) {
            return value;
        }
        throw new FunctionException("error unmarshaling JSON: not an object");
    }

    private static Object list(String yaml) {
        Object value = read(yaml);
        if (value == null) {
            return new ArrayList<>();
        }
        if (value instanceof List) {
            return value;
        }
        throw new FunctionException("error unmarshaling JSON: not a list");
    }

    private static @Nullable Object read(String yaml) {
        try {
            return Values.asJson(YamlReader.read(yaml, YamlDialect.KUBERNETES));
        } catch (YamlException broken) {
            throw new FunctionException(String.valueOf(broken.getMessage()));
        }
    }

    /** Return the text with the placeholders replaced; what cannot be is a {@link RenderException}. */
    public String replace(String text, Map<String, ?> parameters) {
        return go ? executed(text, parameters) : replaced(text, parameters);
    }

    private String executed(String text, Map<String, ?> parameters) {
        if (!text.contains("{{")) {
            return text;
        }
        Template template = parsed(text);
        try {
            return template.execute(Values.thawed(parameters));
        } catch (TemplateException broken) {
            throw new RenderException("failed to execute go template " + text + ": " + broken.getMessage());
        }
    }

    private Template parsed(String text) {
        try {
            Options parsed = Options.standard();
            for (String option : options) {
                parsed = parsed.with(option);
            }
            return Template.parse("base", text, FUNCTIONS, parsed);
        } catch (IllegalArgumentException unknown) {
            throw new RenderException("spec.goTemplateOptions: " + unknown.getMessage());
        } catch (TemplateException broken) {
            throw new RenderException("failed to parse template " + text + ": " + broken.getMessage());
        }
    }

    private static String replaced(String text, Map<String, ?> parameters) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                // A tag that is never closed spoils a text only if another one in it is whole.
                if (at == 0) {
                    return text;
                }
                throw new RenderException("invalid template: cannot find end tag=\"}}\" in the template=\"" + text
                        + "\" starting from \"" + text.substring(open + 2) + "\"");
            }
            String tag = text.substring(open + 2, close);
            Object value = parameters.get(tag.strip());
            boolean known = value instanceof String && !tag.isBlank();
            result.append(text, at, open).append(known ? value : "{{" + tag + "}}");
            at = close + 2;
        }
        return result.append(text.substring(at)).toString();
    }
}
