package dev.slipway.cluster.aws.identity;

import dev.slipway.cluster.aws.parts.Keys;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the ClusterProviderConfig of an identity: that of the controller with a role to assume more, or with an access key.
 * Endpoints are the controller's. The identity owns both, so that they go with it.
 */
public final class IdentityPass implements Pass {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final String KEY = "credentials";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final int DEEPEST = 5;

    private final Kube kube;
    private final String namespace;

    /** @param namespace where the Secrets of static identities are, and those that are made of them */
    public IdentityPass(Kube kube, String namespace) {
        this.kube = kube;
        this.namespace = namespace;
    }

    @Override
    public PassResult run(KubeObject identity, PassContext context) {
        if (identity.isDeleting() || identity.gvk().sameKind(Kinds.CONTROLLER_IDENTITY)) {
            return PassResult.of(Outcome.done());
        }
        Map<String, Object> spec = spec(identity, 0);
        KubeObject config = KubeObject.of(new Ref(Kinds.CONFIG, "", Identities.config(identity.gvk(), identity.name())))
                .with(List.of(OwnerRef.controllerOf(identity).toMap()), "metadata", "ownerReferences")
                .with(spec, "spec");
        boolean known = kube.get(config.ref())
                .filter(live -> live.map("spec").equals(config.map("spec")))
                .isPresent();
        if (!known) {
            kube.apply(config, Keys.FIELD_MANAGER);
        }
        return PassResult.of(Outcome.requeue(LOOK_AGAIN, "the controller's own configuration is looked at"));
    }

    private Map<String, Object> spec(KubeObject identity, int depth) {
        if (depth > DEEPEST) {
            throw new FaultException(Fault.INVALID, identity.ref() + " refers to itself over others: end the chain");
        }
        return identity.gvk().sameKind(Kinds.ROLE_IDENTITY) ? assumed(identity, depth) : fixed(identity);
    }

    private Map<String, Object> assumed(KubeObject identity, int depth) {
        Map<String, Object> spec = new LinkedHashMap<>(source(identity, depth));
        List<Object> chain = new ArrayList<>(KubeObject.of(spec).list("assumeRoleChain"));
        Map<String, Object> role = new LinkedHashMap<>();
        identity.text("spec", "roleARN").ifPresent(arn -> role.put("roleARN", arn));
        identity.text("spec", "externalID").ifPresent(id -> role.put("externalID", id));
        chain.add(role);
        spec.put("assumeRoleChain", chain);
        return spec;
    }

    private Map<String, Object> source(KubeObject identity, int depth) {
        String kind = identity.text("spec", "sourceIdentityRef", "kind").orElse(Kinds.CONTROLLER_IDENTITY.kind());
        if (kind.equals(Kinds.CONTROLLER_IDENTITY.kind())) {
            return own();
        }
        Gvk gvk = kind.equals(Kinds.ROLE_IDENTITY.kind()) ? Kinds.ROLE_IDENTITY : Kinds.STATIC_IDENTITY;
        String name = identity.text("spec", "sourceIdentityRef", "name").orElse("");
        return kube.get(new Ref(gvk, "", name))
                .map(found -> spec(found, depth + 1))
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        kind + " " + name + ", which spec.sourceIdentityRef names, does not exist: create it"));
    }

    private Map<String, Object> own() {
        return kube.get(new Ref(Kinds.CONFIG, "", Identities.OWN))
                .map(config -> config.map("spec"))
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "ClusterProviderConfig " + Identities.OWN
                                + " (aws.m.upbound.io), the controller's own identity, does not exist: create it"));
    }

    private Map<String, Object> fixed(KubeObject identity) {
        String name = identity.text("spec", "secretRef").orElse("");
        KubeObject given = kube.get(new Ref(SECRET, namespace, name))
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "Secret " + namespace + "/" + name
                                + ", which spec.secretRef names, does not exist: create it"));
        KubeObject written = written(identity, given);
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("namespace", namespace);
        reference.put("name", written.name());
        reference.put("key", KEY);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("credentials", Map.of("source", "Secret", "secretRef", reference));
        kube.get(new Ref(Kinds.CONFIG, "", Identities.OWN))
                .flatMap(own -> own.at("spec", "endpoint"))
                .ifPresent(endpoint -> spec.put("endpoint", endpoint));
        return spec;
    }

    /** Keep the access key in the form of AWS's credentials files, which provider configurations read. */
    private KubeObject written(KubeObject identity, KubeObject given) {
        StringBuilder file = new StringBuilder("[default]\n");
        line(file, "aws_access_key_id", value(given, "AccessKeyID"));
        line(file, "aws_secret_access_key", value(given, "SecretAccessKey"));
        line(file, "aws_session_token", value(given, "SessionToken"));
        String encoded = Base64.getEncoder().encodeToString(file.toString().getBytes(StandardCharsets.UTF_8));
        KubeObject secret = KubeObject.of(
                        new Ref(SECRET, namespace, Identities.config(identity.gvk(), identity.name())))
                .with(List.of(OwnerRef.controllerOf(identity).toMap()), "metadata", "ownerReferences")
                .with(Map.of(KEY, encoded), "data");
        boolean known = kube.get(secret.ref())
                .filter(live -> live.map("data").equals(secret.map("data")))
                .isPresent();
        return known ? secret : kube.apply(secret, Keys.FIELD_MANAGER);
    }

    private static void line(StringBuilder file, String name, Optional<String> value) {
        value.filter(text -> !text.isBlank() && text.indexOf('\n') < 0)
                .ifPresent(text -> file.append(name).append(" = ").append(text).append('\n'));
    }

    private static Optional<String> value(KubeObject secret, String key) {
        return secret.text("data", key).map(encoded -> {
            try {
                return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).strip();
            } catch (IllegalArgumentException notBase64) {
                return "";
            }
        });
    }
}
