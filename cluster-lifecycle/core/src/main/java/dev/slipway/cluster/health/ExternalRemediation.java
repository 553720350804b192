package dev.slipway.cluster.health;

import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.OwnObjects;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.resolve.Resolution;
import dev.slipway.runtime.kube.Kube;
import java.util.List;
import java.util.Optional;

/**
 * Hands unhealthy machines to somebody else: an object of a template for each, under the machine's name, which goes when the
 * machine is well again.
 */
final class ExternalRemediation {

    static final String TYPE = "ExternallyRemediated";

    private final Kube kube;
    private final Providers providers;

    ExternalRemediation(Kube kube, Providers providers) {
        this.kube = kube;
        this.providers = providers;
    }

    /** Return the template of requests that a health check names. */
    static Optional<ProviderRef> template(KubeObject check) {
        return ProviderRef.at(check, "spec", "remediation", "templateRef").filter(OwnObjects::isTemplate);
    }

    /** Ask for a machine, unless it has been asked for, and say so. */
    Conditions ask(KubeObject machine, ProviderRef template, Conditions conditions) {
        Resolution<Provided> found = providers.find(template);
        if (found.found().isEmpty()) {
            return conditions.isFalse(
                    TYPE, "RemediationTemplateNotFound", found.problem().orElse(template + " is missing"));
        }
        try {
            if (request(machine, template).isEmpty()) {
                kube.create(made(found.found().get(), machine), Keys.MANAGER);
            }
            return conditions.isFalse(
                    TYPE, "WaitingForRemediation", "Waiting for " + OwnObjects.ref(template, machine.name()));
        } catch (FaultException fault) {
            return conditions.isFalse(TYPE, "RemediationRequestCreationFailed", fault.explanation());
        }
    }

    private static KubeObject made(Provided template, KubeObject machine) {
        OwnerRef owner = new OwnerRef(machine.gvk(), machine.name(), machine.uid(), false, false);
        return OwnObjects.clone(template, machine).with(List.of(owner.toMap()), "metadata", "ownerReferences");
    }

    /** The machine is well: what was asked for it is not needed any more. */
    Conditions withdraw(KubeObject machine, ProviderRef template, Conditions conditions) {
        request(machine, template)
                .filter(request -> !request.isDeleting())
                .ifPresent(request -> kube.delete(request.ref(), request.uid()));
        return conditions.without(TYPE);
    }

    private Optional<KubeObject> request(KubeObject machine, ProviderRef template) {
        return providers
                .find(OwnObjects.ref(template, machine.name()))
                .found()
                .map(Provided::object)
                .filter(request ->
                        request.owners().stream().anyMatch(owner -> owner.uid().equals(machine.uid())));
    }
}
