package dev.slipway.delivery.source.helm;

import dev.slipway.api.argocd.HelmFileParameter;
import dev.slipway.api.argocd.HelmParameter;
import dev.slipway.api.argocd.HelmSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code helm template}, as Argo CD composes it: value files in their order, then the values of the
 * Application, then parameters, texts and files, which Helm lets win in this order. Pure.
 */
final class TemplateArguments {

    private static final Pattern LONE_COMMA = Pattern.compile("(?<!\\\\),");

    /** Versions of managed clusters carry what Helm cannot read, as in 1.33.4-eks-a1b2c3. */
    private static final Pattern VERSION = Pattern.compile("v?(\\d+(?:\\.\\d+){0,2}).*");

    private final HelmRequest request;
    private final HelmSource options;
    private final List<String> arguments = new ArrayList<>();

    private TemplateArguments(HelmRequest request) {
        this.request = request;
        this.options = request.options();
    }

    /**
     * Return the arguments that follow {@code helm}.
     *
     * @param values where each file of values is, or its URL
     * @param files where the file of a file parameter is
     */
    static List<String> of(HelmRequest request, List<String> values, Function<String, Path> files) {
        TemplateArguments composed = new TemplateArguments(request);
        composed.release();
        composed.values(values, files);
        composed.switches();
        return composed.arguments;
    }

    private void release() {
        arguments.addAll(List.of("template", ".", "--name-template", or(options.releaseName(), request.releaseName())));
        add("--namespace", or(options.namespace(), request.namespace()));
        add("--kube-version", kubeVersion());
    }

    private String kubeVersion() {
        var matcher = VERSION.matcher(or(options.kubeVersion(), request.kubeVersion()));
        return matcher.matches() ? Objects.requireNonNullElse(matcher.group(1), "") : "";
    }

    private void values(List<String> values, Function<String, Path> files) {
        for (HelmParameter parameter : list(options.parameters())) {
            String flag = Boolean.TRUE.equals(parameter.forceString()) ? "--set-string" : "--set";
            arguments.add(flag);
            arguments.add(or(parameter.name(), "") + "=" + escaped(or(parameter.value(), "")));
        }
        for (HelmFileParameter parameter : list(options.fileParameters())) {
            Path file = files.apply(or(parameter.path(), ""));
            arguments.add("--set-file");
            arguments.add(or(parameter.name(), "") + "=" + escaped(file.toString()));
        }
        values.forEach(file -> add("--values", file));
    }

    private void switches() {
        List<String> own = list(options.apiVersions());
        (own.isEmpty() ? request.apiVersions() : own).forEach(version -> add("--api-versions", version));
        on(!Boolean.TRUE.equals(options.skipCrds()), "--include-crds");
        on(Boolean.TRUE.equals(options.skipSchemaValidation()), "--skip-schema-validation");
        on(Boolean.TRUE.equals(options.skipTests()), "--skip-tests");
    }

    private void on(boolean set, String flag) {
        if (set) {
            arguments.add(flag);
        }
    }

    private void add(String flag, String value) {
        if (!value.isEmpty()) {
            arguments.add(flag);
            arguments.add(value);
        }
    }

    /** A value in braces is a list; elsewhere a comma would begin the next parameter. */
    static String escaped(String value) {
        return value.startsWith("{") && value.endsWith("}")
                ? value
                : LONE_COMMA.matcher(value).replaceAll("\\\\,");
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null || value.isEmpty() ? otherwise : value;
    }

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
