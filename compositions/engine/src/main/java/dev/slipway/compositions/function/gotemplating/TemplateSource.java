package dev.slipway.compositions.function.gotemplating;

import dev.slipway.compositions.function.input.InputException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the text of the template comes from. */
final class TemplateSource {

    private static final String ENVIRONMENT = "apiextensions.crossplane.io/environment";
    private static final String UNREADABLE = "cannot read tmpl from the environment: ";

    private TemplateSource() {}

    /** Return the text; an {@link InputException} says why there is none. */
    static String text(GoTemplateInput input, @Nullable Map<String, Object> context) {
        return switch (input.source()) {
            case "Inline" -> inline(input.inline());
            case "Environment" -> environment(input.environmentKey(), context);
            case GoTemplateInput.FILES -> throw noFiles(input.directory());
            case GoTemplateInput.DEFAULT_FILES -> throw noFile(String.valueOf(input.directory()), "");
            case "" -> throw new InputException("source is required");
            default -> throw new InputException("invalid source: " + input.source());
        };
    }

    private static String inline(GoTemplateInput.@Nullable Inline inline) {
        List<String> several = inline == null ? List.of() : inline.templates();
        String one = inline == null ? "" : inline.template();
        if (one.isEmpty() && several.isEmpty()) {
            throw new InputException("inline.template or inline.templates should be provided");
        }
        return one.isEmpty() ? String.join("\n---\n", several) : one;
    }

    private static String environment(@Nullable String key, @Nullable Map<String, Object> context) {
        if (key == null || key.isEmpty()) {
            throw new InputException("environment.key should be provided");
        }
        Object environment = context == null ? null : context.get(ENVIRONMENT);
        if (!(environment instanceof Map<?, ?> values)) {
            throw new InputException(UNREADABLE + ENVIRONMENT + " key does not exist in context");
        }
        if (!values.containsKey(key)) {
            throw new InputException(UNREADABLE + "key: " + key + " does not exist");
        }
        if (values.get(key) instanceof String text) {
            return text;
        }
        throw new InputException(UNREADABLE + "key: " + key + " value is not a string");
    }

    /** The functions run in process, so there is no file system of a function's container. */
    private static InputException noFiles(@Nullable String directory) {
        if (directory == null || directory.isEmpty()) {
            return new InputException("fileSystem.dirPath should be provided");
        }
        return noFile(
                directory,
                "; this function runs without a container of its own, so give the templates by source Inline, or by"
                        + " source Environment from an EnvironmentConfig");
    }

    private static InputException noFile(String directory, String advice) {
        return new InputException("cannot read tmpl from the folder {" + directory + "}: open " + directory
                + ": file does not exist" + advice);
    }
}
