package dev.slipway.cluster.contract;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.Functions;
import dev.slipway.template.TemplateException;
import dev.slipway.template.exec.MissingKey;
import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import java.util.HashMap;
import java.util.Map;

/** Names that a naming strategy makes of a Go template: at most 63 characters, with a random end when cut. Pure. */
public final class NameTemplate {

    private static final int MAX = 63;
    private static final int MAX_BASE = 58;

    private NameTemplate() {}

    /** Render a name; {@code .random} is the end. A template that fails is an INVALID fault that quotes it. */
    public static String render(String template, Map<String, Object> data, String end) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("random", end);
        try {
            String name = Template.parse(
                            "template name generator",
                            template,
                            Functions.NONE,
                            Options.standard().with(MissingKey.ERROR))
                    .execute(all);
            return name.length() > MAX ? cut(name) + end : name;
        } catch (TemplateException problem) {
            throw new FaultException(
                    Fault.INVALID, "the naming template \"" + template + "\" fails: " + problem.getMessage());
        }
    }

    /** Return so much of a name that an end fits behind it. */
    public static String cut(String name) {
        return name.length() > MAX_BASE ? name.substring(0, MAX_BASE) : name;
    }
}
