package dev.slipway.cluster.topology.patch;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.Functions;
import dev.slipway.template.TemplateException;
import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.sprig.Sprig;
import dev.slipway.template.yaml.YamlDialect;
import dev.slipway.template.yaml.YamlException;
import dev.slipway.template.yaml.YamlReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Go templates in patches: variables in, a YAML value out. Functions are Sprig's that give the same result every time. All
 * numbers are floating point, as they are for Cluster API, so that large ones print with an exponent.
 */
public final class ValueTemplate {

    /** Sprig without what depends on time, chance, environment or network. */
    private static final Functions HERMETIC = Sprig.functions(Clock.systemUTC(), new SplittableRandom(0))
            .without("date", "date_in_zone", "date_modify", "now", "htmlDate", "htmlDateInZone", "dateInZone")
            .without("dateModify", "randAlphaNum", "randAlpha", "randAscii", "randNumeric", "randBytes")
            .without("uuidv4", "env", "expandenv", "getHostByName");

    /** White space with a tab, next to a bracket, comma or colon or at the start of a line. */
    private static final Pattern TABS =
            Pattern.compile("(?<=[\\[\\]{},:\n])[ \t]*\t[ \t]*|[ \t]*\t[ \t]*(?=[\\[\\]{},:\n])");

    private ValueTemplate() {}

    /**
     * Return the value that the template's output is, as YAML; what goes wrong is an INVALID fault. Whole numbers are
     * integers however they are written, as they are in the JSON that Cluster API makes of the output.
     */
    public static @Nullable Object render(String template, VariableValues variables) {
        String output = output(template, variables);
        try {
            return GoJson.throughJson(YamlReader.read(spaced(output), YamlDialect.KUBERNETES));
        } catch (YamlException | IllegalArgumentException problem) {
            throw new FaultException(
                    Fault.INVALID,
                    "failed to unmarshal rendered template: \"" + output + "\": " + problem.getMessage());
        }
    }

    private static String output(String template, VariableValues variables) {
        try {
            return Template.parse("tpl", template, HERMETIC, Options.standard())
                    .execute(templateData(variables.byName()));
        } catch (TemplateException problem) {
            throw new FaultException(
                    Fault.INVALID, "failed to render template \"" + template + "\": " + problem.getMessage());
        }
    }

    /** Return the variables as a template sees them. */
    static Map<String, @Nullable Object> templateData(Map<?, ?> variables) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        variables.forEach((name, value) -> data.put(String.valueOf(name), goValue(value)));
        return data;
    }

    private static @Nullable Object goValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return templateData(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(goValue(item)));
            return items;
        }
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    /** Tabs before a token are allowed inside brackets, which templates of JSON use; our YAML parser knows spaces only. */
    private static String spaced(String yaml) {
        String start = yaml.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return yaml;
        }
        Matcher tabs = TABS.matcher(yaml);
        return tabs.replaceAll(run -> " ".repeat(run.group().length()));
    }
}
