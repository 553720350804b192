package dev.slipway.secrets.template;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.value.Decoding;
import dev.slipway.secrets.value.SecretData;
import dev.slipway.template.TemplateException;
import dev.slipway.template.exec.MissingKey;
import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import dev.slipway.template.format.GoText;
import java.util.Map;
import java.util.TreeMap;

/**
 * Renders templates over secret data into a draft. A key that a template names and the data does not have is an error,
 * whatever the template does with it. Failures are {@link Fault#INVALID} and name the template's key.
 */
public final class SecretTemplates {

    private static final String CALL = "error calling ";
    private static final int SHORTEST_SECRET = 4;

    private final SecretFunctions functions;
    private final Options options;

    /** @param left and {@code right}: the delimiters of actions */
    public SecretTemplates(SecretFunctions functions, String left, String right) {
        this.functions = functions;
        this.options = Options.standard().with(MissingKey.ERROR).withDelimiters(left, right);
    }

    /** Render each template to the value of its key, decoded as the strategy says. */
    public void renderValues(
            Map<String, String> templates, SecretData data, Decoding decoding, String target, Draft draft) {
        new TreeMap<>(templates).forEach((key, template) -> {
            byte[] output = GoText.bytes(render(key, template, data));
            draft.put(target, key, decoded(key, output, decoding));
        });
    }

    private static byte[] decoded(String key, byte[] output, Decoding decoding) {
        try {
            return decoding.decode(output);
        } catch (FaultException undecodable) {
            throw new FaultException(
                    undecodable.fault(),
                    "the value of template key \"" + key + "\" cannot be decoded: " + undecodable.explanation());
        }
    }

    /** Render a template to YAML, which gives both keys and values, or a structure where the target is a path. */
    public void renderKeysAndValues(String template, SecretData data, Decoding decoding, String target, Draft draft) {
        String output = render(Parsed.shortened(template), template, data);
        if (Draft.takesKeys(target)) {
            Parsed.texts(template, output)
                    .forEach((key, text) -> draft.put(target, key, decoded(key, GoText.bytes(text), decoding)));
        } else {
            draft.merge(target, Parsed.structure(template, output));
        }
    }

    /** Return the output of one template. */
    public String render(String name, String template, SecretData data) {
        try {
            return Template.parse(name, template, functions.all(), options).execute(data.texts());
        } catch (TemplateException problem) {
            throw new FaultException(
                    Fault.INVALID,
                    "the template of key \"" + name + "\": " + withoutSecrets(problem.getMessage(), data));
        }
    }

    /** A function that fails says what it was given, which is a secret; {@code fail} says what the template's author wrote. */
    private static String withoutSecrets(String message, SecretData data) {
        int call = message.indexOf(CALL);
        int colon = call < 0 ? -1 : message.indexOf(": ", call);
        String function = colon < 0 ? "" : message.substring(call + CALL.length(), colon);
        String kept = colon < 0 || function.equals("fail") || SecretFunctions.isDiscreet(function)
                ? message
                : message.substring(0, colon) + " (why is not shown, because it may quote a secret)";
        for (Object value : data.texts().values()) {
            String text = String.valueOf(value);
            kept = text.length() < SHORTEST_SECRET ? kept : kept.replace(text, "***");
        }
        return kept;
    }
}
