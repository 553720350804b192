package dev.slipway.delivery.source;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.api.argocd.DirectorySource;
import dev.slipway.api.argocd.HelmFileParameter;
import dev.slipway.api.argocd.HelmParameter;
import dev.slipway.api.argocd.HelmSource;
import dev.slipway.api.argocd.Jsonnet;
import dev.slipway.api.argocd.JsonnetVariable;
import dev.slipway.api.argocd.KustomizeSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts the build environment into the fields in which Argo CD does: paths of value files and parameters of Helm, images,
 * labels and, when asked for, annotations of Kustomize, variables of Jsonnet. Pure.
 *
 * @param references names of other sources, which paths of value files may start with and which are no variables
 */
record Substitution(BuildEnvironment environment, Set<String> references) {

    ApplicationSource apply(ApplicationSource source) {
        return new ApplicationSource(
                source.chart(),
                source.directory() == null ? null : directory(source.directory()),
                source.helm() == null ? null : helm(source.helm()),
                source.kustomize() == null ? null : kustomize(source.kustomize()),
                source.name(),
                source.path(),
                source.plugin(),
                source.ref(),
                source.repoURL(),
                source.tagPrefix(),
                source.targetRevision());
    }

    private @Nullable String text(@Nullable String value) {
        return value == null ? null : environment.expand(value);
    }

    private @Nullable String path(@Nullable String value) {
        if (value == null || !value.startsWith("$")) {
            return text(value);
        }
        String first = value.split("/", 2)[0];
        return references.contains(first.substring(1))
                ? first + environment.expand(value.substring(first.length()))
                : text(value);
    }

    private static <T> @Nullable List<T> each(@Nullable List<T> items, UnaryOperator<T> change) {
        return items == null ? null : items.stream().map(change).toList();
    }

    private @Nullable Map<String, String> values(@Nullable Map<String, String> map) {
        if (map == null) {
            return null;
        }
        Map<String, String> changed = new LinkedHashMap<>();
        map.forEach((key, value) -> changed.put(key, environment.expand(value)));
        return changed;
    }

    private HelmSource helm(HelmSource helm) {
        return new HelmSource(
                helm.apiVersions(),
                each(helm.fileParameters(), file -> new HelmFileParameter(file.name(), path(file.path()))),
                helm.ignoreMissingValueFiles(),
                helm.kubeVersion(),
                helm.namespace(),
                each(
                        helm.parameters(),
                        parameter ->
                                new HelmParameter(parameter.forceString(), parameter.name(), text(parameter.value()))),
                helm.passCredentials(),
                helm.releaseName(),
                helm.skipCrds(),
                helm.skipSchemaValidation(),
                helm.skipTests(),
                each(helm.valueFiles(), file -> String.valueOf(path(file))),
                helm.values(),
                helm.valuesObject(),
                helm.version());
    }

    private KustomizeSource kustomize(KustomizeSource kustomize) {
        boolean annotations = Boolean.TRUE.equals(kustomize.commonAnnotationsEnvsubst());
        return new KustomizeSource(
                kustomize.apiVersions(),
                annotations ? values(kustomize.commonAnnotations()) : kustomize.commonAnnotations(),
                kustomize.commonAnnotationsEnvsubst(),
                values(kustomize.commonLabels()),
                kustomize.components(),
                kustomize.forceCommonAnnotations(),
                kustomize.forceCommonLabels(),
                kustomize.ignoreMissingComponents(),
                each(kustomize.images(), environment::expand),
                kustomize.kubeVersion(),
                kustomize.labelIncludeTemplates(),
                kustomize.labelWithoutSelector(),
                kustomize.namePrefix(),
                kustomize.nameSuffix(),
                kustomize.namespace(),
                kustomize.patches(),
                kustomize.replicas(),
                kustomize.version());
    }

    private DirectorySource directory(DirectorySource directory) {
        Jsonnet jsonnet = directory.jsonnet();
        return jsonnet == null
                ? directory
                : new DirectorySource(
                        directory.exclude(),
                        directory.include(),
                        new Jsonnet(variables(jsonnet.extVars()), jsonnet.libs(), variables(jsonnet.tlas())),
                        directory.recurse());
    }

    private @Nullable List<JsonnetVariable> variables(@Nullable List<JsonnetVariable> variables) {
        return each(variables, one -> new JsonnetVariable(one.code(), one.name(), environment.expand(one.value())));
    }
}
