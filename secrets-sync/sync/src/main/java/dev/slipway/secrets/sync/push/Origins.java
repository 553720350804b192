package dev.slipway.secrets.sync.push;

import dev.slipway.api.externalsecrets.PushSecretSpec;
import dev.slipway.api.externalsecrets.PushSource;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.secrets.store.KeyedSecret;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.sync.destination.Desired;
import dev.slipway.secrets.sync.destination.Rendering;
import dev.slipway.secrets.sync.source.Generators;
import dev.slipway.secrets.value.SecretData;
import java.util.List;
import java.util.Map;

/** Finds what a PushSecret writes: Secrets of its namespace, or what a generator makes; and puts it into its template. */
final class Origins {

    private final Kube kube;
    private final Generators generators;
    private final Rendering rendering;

    Origins(Kube kube, Generators generators, Rendering rendering) {
        this.kube = kube;
        this.generators = generators;
        this.rendering = rendering;
    }

    /** Return all of them; a Secret that is named and does not exist is NOT_FOUND. */
    List<Desired> of(KubeObject pushSecret, PushSecretSpec spec) {
        String namespace = pushSecret.namespace();
        if (spec.selector().generatorRef() != null) {
            SecretData made = generators.generate(spec.selector().generatorRef(), namespace);
            return List.of(rendered(pushSecret, spec, new Desired(made, Map.of(), Map.of(), List.of(), null)));
        }
        PushSource source = spec.selector().secret();
        if (source == null) {
            throw new FaultException(Fault.INVALID, "spec.selector has neither secret nor generatorRef");
        }
        return secrets(source, namespace).stream()
                .map(secret -> rendered(pushSecret, spec, desired(secret)))
                .toList();
    }

    private List<KubeObject> secrets(PushSource source, String namespace) {
        if (source.name() != null) {
            return List.of(kube.get(new Ref(Keys.SECRET, namespace, source.name()))
                    .filter(secret -> !secret.isDeleting())
                    .orElseThrow(() -> new FaultException(
                            Fault.NOT_FOUND, "Secret " + namespace + "/" + source.name() + " does not exist")));
        }
        if (source.selector() == null) {
            throw new FaultException(Fault.INVALID, "spec.selector.secret has neither name nor selector");
        }
        return kube.list(Keys.SECRET, namespace, Map.of()).stream()
                .filter(secret -> !secret.isDeleting() && Labels.match(source.selector(), secret.labels()))
                .toList();
    }

    private static Desired desired(KubeObject secret) {
        return new Desired(
                KeyedSecret.of(secret.map("data")).data().reveal(),
                secret.labels(),
                Rendering.copied(secret.annotations()),
                List.of(),
                null);
    }

    private Desired rendered(KubeObject pushSecret, PushSecretSpec spec, Desired found) {
        return spec.template() == null ? found : rendering.desired(pushSecret, spec.template(), found.data());
    }
}
