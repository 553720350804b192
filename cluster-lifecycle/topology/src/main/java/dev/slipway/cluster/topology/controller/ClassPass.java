package dev.slipway.cluster.topology.controller;

import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.Report;
import dev.slipway.cluster.topology.schema.FieldError;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.cluster.topology.variable.ClassVariables;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.resolve.Resolution;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks a ClusterClass, takes its templates into possession, and has its clusters look when anything of it changed. */
final class ClassPass implements Pass {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String VARIABLES = "VariablesReady";
    private static final String VERSIONS = "RefVersionsUpToDate";

    private final Kube kube;
    private final Classes classes;
    private final Function<KubeObject, Set<Ref>> clusters;
    private final Consumer<Ref> wake;

    /** {@code clusters} gives the clusters of a class. */
    ClassPass(Kube kube, Classes classes, Function<KubeObject, Set<Ref>> clusters, Consumer<Ref> wake) {
        this.kube = kube;
        this.classes = classes;
        this.clusters = clusters;
        this.wake = wake;
    }

    @Override
    public PassResult run(KubeObject clusterClass, PassContext context) {
        Report report = new Report(clusterClass, context.now(), Set.of(VARIABLES, VERSIONS, "Paused"));
        Optional<String> paused = Pause.of(clusterClass, Optional.empty());
        report.paused(paused);
        if (paused.isPresent() || clusterClass.isDeleting()) {
            Map<String, Object> status = new LinkedHashMap<>(clusterClass.map("status"));
            status.put("conditions", report.status().get("conditions"));
            return PassResult.of(Outcome.done(), status);
        }
        variables(report, clusterClass);
        List<String> missing = templates(report, clusterClass);
        clusters.apply(clusterClass).forEach(wake);
        return PassResult.of(
                missing.isEmpty() ? Outcome.done() : Outcome.requeue(SOON, "templates are missing"), report.status());
    }

    private static void variables(Report report, KubeObject clusterClass) {
        List<Map<String, Object>> variables = Trees.maps(clusterClass.tree(), "spec", "variables");
        List<String> problems = ClassVariables.check(variables, List.of(), "spec.variables").stream()
                .map(FieldError::message)
                .collect(Collectors.toCollection(ArrayList::new));
        Trees.maps(clusterClass.tree(), "spec", "patches").stream()
                .filter(patch -> !Trees.text(patch, "external", "discoverVariablesExtension")
                        .isEmpty())
                .forEach(
                        patch -> problems.add(
                                "patch " + Trees.text(patch, "name")
                                        + " asks a runtime extension for variables, which is not available; define them in spec.variables"));
        report.say(
                VARIABLES,
                problems.isEmpty(),
                problems.isEmpty() ? "VariablesReady" : "VariableDiscoveryFailed",
                String.join("; ", problems));
        if (!variables.isEmpty()) {
            report.field("variables", variables.stream().map(ClassPass::shown).toList());
        }
    }

    private static Map<String, Object> shown(Map<String, Object> variable) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("from", "inline");
        Trees.put(definition, Trees.isTrue(variable, "required"), "required");
        Trees.putPresent(definition, variable.get("deprecatedV1Beta1Metadata"), "deprecatedV1Beta1Metadata");
        Trees.put(definition, Trees.map(variable, "schema"), "schema");
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", Trees.text(variable, "name"));
        shown.put("definitionsConflict", false);
        shown.put("definitions", List.of(definition));
        return shown;
    }

    /** Return which templates are missing. */
    private List<String> templates(Report report, KubeObject clusterClass) {
        List<String> missing = new ArrayList<>();
        List<String> outdated = new ArrayList<>();
        for (Map<String, Object> ref : Classes.templates(clusterClass)) {
            Resolution<Provided> found = classes.find(ref, clusterClass.namespace());
            found.problem().ifPresent(missing::add);
            found.found().map(Provided::object).ifPresent(template -> {
                own(template, clusterClass);
                if (!template.apiVersion().equals(Trees.text(ref, "apiVersion"))) {
                    outdated.add("* " + template.kind() + " " + template.name() + " is named as "
                            + Trees.text(ref, "apiVersion") + "; " + template.apiVersion() + " is used");
                }
            });
        }
        if (missing.isEmpty()) {
            report.say(
                    VERSIONS,
                    outdated.isEmpty(),
                    outdated.isEmpty() ? "RefVersionsUpToDate" : "RefVersionsNotUpToDate",
                    String.join("\n", outdated));
        } else {
            report.say(VERSIONS, "Unknown", "InternalError", String.join("; ", missing));
        }
        return missing;
    }

    /** By its owner a template is known to belong to a class: it goes with the class, and its changes are seen. */
    private void own(KubeObject template, KubeObject clusterClass) {
        boolean owned = template.owners().stream().anyMatch(owner -> owner.uid().equals(clusterClass.uid()));
        if (owned) {
            return;
        }
        List<Object> owners = new ArrayList<>(template.list("metadata", "ownerReferences"));
        owners.add(new OwnerRef(clusterClass.gvk(), clusterClass.name(), clusterClass.uid(), false, false).toMap());
        kube.merge(
                template.ref(),
                Map.of("metadata", Map.of("resourceVersion", template.resourceVersion(), "ownerReferences", owners)));
    }
}
