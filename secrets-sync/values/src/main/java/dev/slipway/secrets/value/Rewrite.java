package dev.slipway.secrets.value;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.TemplateException;
import dev.slipway.template.exec.Template;
import dev.slipway.template.format.GoReplacement;
import dev.slipway.template.format.TextMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One operation of {@code dataFrom[].rewrite}. When keys become the same, the last of them in their order wins. */
public interface Rewrite {

    SecretData apply(SecretData data);

    /** Leaves everything as it is, as an operation without content does. */
    static Rewrite nothing() {
        return data -> data;
    }

    /** Replaces what a regular expression of RE2 matches, with {@code $1} and {@code ${name}} for groups. */
    static Rewrite regexp(String source, String target) {
        GoReplacement replacement = new GoReplacement(target);
        return data -> {
            try {
                Pattern pattern = Pattern.compile(source);
                return renamed(data, key -> replacement.everywhere(pattern, key));
            } catch (PatternSyntaxException malformed) {
                throw new FaultException(
                        Fault.INVALID,
                        "regexp.source \"" + source + "\" is no regular expression of RE2: "
                                + malformed.getDescription());
            }
        };
    }

    /** Renders a template, in which {@code .value} is the key. */
    static Rewrite transform(String text, TemplateFactory templates) {
        return data -> {
            try {
                Template template = templates.parse("transform", text);
                return renamed(data, key -> template.execute(new TextMap(Map.of("value", key))));
            } catch (TemplateException invalid) {
                throw new FaultException(Fault.INVALID, "transform.template: " + invalid.getMessage());
            }
        };
    }

    /** Parses templates with the functions that are to be had. */
    interface TemplateFactory {

        Template parse(String name, String text);
    }

    private static SecretData renamed(SecretData data, UnaryOperator<String> naming) {
        Map<String, byte[]> renamed = new TreeMap<>();
        data.forEach((key, value) -> renamed.put(naming.apply(key), value));
        return SecretData.of(renamed);
    }

    /** Return the data after all operations, one after the other; a failure says which one. */
    static SecretData all(List<Rewrite> operations, SecretData data) {
        SecretData rewritten = data;
        for (int i = 0; i < operations.size(); i++) {
            try {
                rewritten = operations.get(i).apply(rewritten);
            } catch (FaultException failure) {
                throw new FaultException(failure.fault(), "rewrite[" + i + "]: " + failure.explanation());
            }
        }
        return rewritten;
    }
}
