package dev.slipway.secrets.sync.many;

import dev.slipway.api.externalsecrets.FailedNamespace;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.sync.contract.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps an object in every namespace that is chosen, and takes it away from those that are not any more. */
public final class ManyPass implements Pass {

    private static final String MANAGER = "external-secrets";

    private final Kube kube;
    private final Watches watches;
    private final Copies copies;

    public ManyPass(Kube kube, Watches watches, Copies copies) {
        this.kube = kube;
        this.watches = watches;
        this.copies = copies;
    }

    @Override
    public PassResult run(KubeObject many, PassContext context) {
        if (many.isDeleting()) {
            return PassResult.of(Outcome.done());
        }
        String name = many.text("spec", copies.field("Name"))
                .filter(text -> !text.isEmpty())
                .orElse(many.name());
        List<String> provisioned = new ArrayList<>();
        List<FailedNamespace> failed = new ArrayList<>();
        for (String namespace : Choice.of(many).among(watches.cached(Keys.NAMESPACE))) {
            provision(many, new Ref(copies.kind(), namespace, name))
                    .ifPresentOrElse(
                            why -> failed.add(new FailedNamespace(namespace, why)), () -> provisioned.add(namespace));
        }
        failed.addAll(withdraw(many, name, provisioned));
        return result(many, context, name, provisioned, failed);
    }

    /** Return why there is no such object of ours now; nothing when there is. */
    private Optional<String> provision(KubeObject many, Ref ref) {
        Optional<KubeObject> existing = watches.cached(ref);
        if (existing.isPresent() && !isOurs(existing.get(), many)) {
            return Optional.of(copies.words() + " already exists in namespace");
        }
        KubeObject wanted = wanted(many, ref);
        try {
            if (existing.isEmpty() || !looksLike(existing.get(), wanted)) {
                kube.apply(wanted, MANAGER);
            }
            return Optional.empty();
        } catch (FaultException fault) {
            return Optional.of("could not create or update " + copies.kind().kind() + ": " + fault.explanation());
        }
    }

    private static boolean isOurs(KubeObject externalSecret, KubeObject many) {
        return externalSecret
                .controller()
                .filter(owner -> owner.uid().equals(many.uid()))
                .isPresent();
    }

    private KubeObject wanted(KubeObject many, Ref ref) {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, String> annotations = new LinkedHashMap<>();
        many.map("spec", copies.field("Metadata"), "labels")
                .forEach((key, value) -> labels.put(key, String.valueOf(value)));
        many.map("spec", copies.field("Metadata"), "annotations")
                .forEach((key, value) -> annotations.put(key, String.valueOf(value)));
        many.annotation(Keys.FORCE_SYNC).ifPresent(value -> annotations.put(Keys.FORCE_SYNC, value));
        KubeObject wanted = KubeObject.of(ref)
                .with(List.of(OwnerRef.controllerOf(many).toMap()), "metadata", "ownerReferences")
                .with(many.map("spec", copies.field("Spec")), "spec");
        wanted = labels.isEmpty() ? wanted : wanted.with(labels, "metadata", "labels");
        return annotations.isEmpty() ? wanted : wanted.with(annotations, "metadata", "annotations");
    }

    private static boolean looksLike(KubeObject existing, KubeObject wanted) {
        return existing.map("spec").equals(wanted.map("spec"))
                && existing.labels().equals(wanted.labels())
                && existing.annotations().equals(wanted.annotations());
    }

    private List<FailedNamespace> withdraw(KubeObject many, String name, List<String> chosen) {
        List<FailedNamespace> failed = new ArrayList<>();
        for (KubeObject one : watches.cached(copies.kind())) {
            boolean stays = chosen.contains(one.namespace()) && one.name().equals(name);
            if (isOurs(one, many) && !stays && !one.isDeleting()) {
                try {
                    kube.delete(one.ref(), one.uid());
                } catch (FaultException fault) {
                    failed.add(new FailedNamespace(
                            one.namespace(), "could not delete " + copies.kind().kind() + ": " + fault.explanation()));
                }
            }
        }
        return failed;
    }

    private PassResult result(
            KubeObject many, PassContext context, String name, List<String> provisioned, List<FailedNamespace> failed) {
        Conditions conditions = Conditions.continuing(many.conditions(), many.generation(), context.now());
        conditions = failed.isEmpty()
                ? conditions.isTrue(Keys.READY, "Provisioned", null)
                : conditions.isFalse(
                        Keys.READY,
                        "PartiallyReady",
                        "one or more namespaces failed: "
                                + String.join(
                                        ", ",
                                        failed.stream()
                                                .map(FailedNamespace::namespace)
                                                .toList()));
        Map<String, Object> status = new LinkedHashMap<>();
        status.put(copies.field("Name"), name);
        status.put("provisionedNamespaces", provisioned);
        status.put("failedNamespaces", failed);
        status.put("conditions", conditions.list());
        return PassResult.of(Outcome.done(), Json.tree((Object) status));
    }
}
