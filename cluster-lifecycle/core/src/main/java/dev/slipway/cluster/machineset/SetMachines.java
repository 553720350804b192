package dev.slipway.cluster.machineset;

import dev.slipway.api.meta.LabelSelector;
import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.InPlace;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.NameTemplate;
import dev.slipway.cluster.contract.OwnObjects;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.resolve.Resolution;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes machines of a set. The Machine comes first and its providers' objects after it, under its name: whatever a crash
 * leaves undone is seen on the machine and done in the next pass.
 */
final class SetMachines {

    private static final String NAMING = "{{ .machineSet.name }}-{{ .random }}";

    private final Kube kube;
    private final ClusterObjects objects;
    private final Providers providers;
    private final Supplier<String> suffix;

    SetMachines(Kube kube, ClusterObjects objects, Providers providers, Supplier<String> suffix) {
        this.kube = kube;
        this.objects = objects;
        this.providers = providers;
        this.suffix = suffix;
    }

    /** Take in machines that the set selects and nobody controls, and return all that it has then. */
    List<KubeObject> adopt(KubeObject set, List<KubeObject> present) {
        List<KubeObject> all = new ArrayList<>(present);
        LabelSelector selector = Json.convert(set.map("spec", "selector"), LabelSelector.class);
        if (set.map("spec", "selector").isEmpty()) {
            return all;
        }
        String cluster = set.text("spec", "clusterName").orElse("");
        for (KubeObject machine : objects.ofCluster(CoreKinds.MACHINE, set.namespace(), cluster)) {
            if (machine.controller().isEmpty() && !machine.isDeleting() && Labels.match(selector, machine.labels())) {
                List<Object> owners = List.of(OwnerRef.controllerOf(set).toMap());
                all.add(kube.merge(
                        machine.ref(),
                        Map.of(
                                "metadata",
                                Map.of("ownerReferences", owners, "resourceVersion", machine.resourceVersion()))));
            }
        }
        return all;
    }

    void create(KubeObject set) {
        check(DesiredMachine.infrastructure(set));
        check(DesiredMachine.bootstrap(set));
        KubeObject machine = kube.create(DesiredMachine.machine(set, name(set)), Keys.MANAGER);
        complete(set, machine);
    }

    /** A machine whose templates are missing would only stand around. */
    private void check(Optional<ProviderRef> template) {
        template.ifPresent(this::find);
    }

    private Provided find(ProviderRef template) {
        Resolution<Provided> resolution = providers.find(template);
        return resolution
                .found()
                .orElseThrow(() ->
                        new FaultException(Fault.NOT_FOUND, resolution.problem().orElse(template + " is missing")));
    }

    private String name(KubeObject set) {
        String template = set.text("spec", "machineNaming", "template").orElse(NAMING);
        if (!template.contains(".random")) {
            throw new FaultException(
                    Fault.INVALID,
                    "spec.machineNaming.template \"" + template + "\" gives every machine the same name; it needs"
                            + " {{ .random }}");
        }
        Map<String, Object> data = Map.of(
                "cluster", Map.of("name", set.text("spec", "clusterName").orElse("")),
                "machineSet", Map.of("name", set.name()));
        return NameTemplate.render(template, data, suffix.get());
    }

    /** Make the machine's own objects that are missing; once they were there their absence is the machine's affair. */
    void complete(KubeObject set, KubeObject machine) {
        if (machine.isDeleting() || isThere(machine, "infrastructureProvisioned")) {
            return;
        }
        DesiredMachine.infrastructure(set).ifPresent(template -> clone(template, machine, "infrastructureRef"));
        if (!isThere(machine, "bootstrapDataSecretCreated")) {
            DesiredMachine.bootstrap(set).ifPresent(template -> clone(template, machine, "bootstrap", "configRef"));
        }
    }

    private static boolean isThere(KubeObject machine, String latch) {
        return machine.at("status", "initialization", latch)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    private void clone(ProviderRef template, KubeObject machine, String... path) {
        List<String> full = new ArrayList<>(List.of("spec"));
        full.addAll(List.of(path));
        Optional<ProviderRef> own = ProviderRef.at(machine, full.toArray(String[]::new));
        if (own.filter(ref -> ref.equals(OwnObjects.ref(template, machine.name())))
                        .isEmpty()
                || providers.find(own.get()).found().isPresent()) {
            return;
        }
        try {
            kube.create(OwnObjects.clone(find(template), machine), Keys.MANAGER);
        } catch (FaultException fault) {
            if (fault.fault() != Fault.CONFLICT) {
                throw fault;
            }
        }
    }

    /** What can change while a machine lives changes in place. */
    void propagate(KubeObject set, KubeObject machine) {
        Map<String, Object> patch = InPlace.patch(
                machine,
                DesiredMachine.labels(set),
                set.map("spec", "template", "metadata", "annotations"),
                set.map("spec", "template", "spec"));
        if (!patch.isEmpty() && !machine.isDeleting()) {
            kube.merge(machine.ref(), patch);
        }
    }
}
