package dev.slipway.secrets.sync.source;

import dev.slipway.api.externalsecrets.GeneratorRef;
import dev.slipway.api.externalsecrets.generator.FakeParameters;
import dev.slipway.api.externalsecrets.generator.PasswordParameters;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.secrets.generator.PasswordSpec;
import dev.slipway.secrets.generator.Passwords;
import dev.slipway.secrets.value.SecretData;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Has generators make values. */
public final class Generators {

    private static final String CLUSTER = "ClusterGenerator";
    private static final String VERSION = "generators.external-secrets.io/v1alpha1";

    private final Kube kube;
    private final Passwords passwords = new Passwords(new SecureRandom());

    public Generators(Kube kube) {
        this.kube = kube;
    }

    /** Return what the generator makes now, which may be something else each time. */
    public SecretData generate(GeneratorRef ref, String namespace) {
        String version = ref.apiVersion() == null ? VERSION : ref.apiVersion();
        boolean cluster = ref.kind().equals(CLUSTER);
        Ref object = new Ref(Gvk.of(version, ref.kind()), cluster ? "" : namespace, ref.name());
        KubeObject generator = kube.get(object)
                .orElseThrow(() ->
                        new FaultException(Fault.NOT_FOUND, ref.kind() + " \"" + ref.name() + "\" does not exist"));
        return cluster ? chosen(generator) : made(ref.kind(), generator.map("spec"));
    }

    private SecretData chosen(KubeObject generator) {
        String kind = generator.text("spec", "kind").orElse("");
        Map<String, Object> block = generator.map("spec", "generator");
        return block.values().stream()
                .filter(Map.class::isInstance)
                .map(spec -> KubeObject.of((Map<?, ?>) spec).tree())
                .findFirst()
                .map(spec -> made(kind, spec))
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID, "ClusterGenerator \"" + generator.name() + "\" has no spec.generator"));
    }

    private SecretData made(String kind, Map<String, Object> spec) {
        return switch (kind) {
            case "Password" -> password(Json.convert(spec, PasswordParameters.class));
            case "UUID" -> SecretData.of("uuid", bytes(UUID.randomUUID().toString()));
            case "Fake" -> fake(Json.convert(spec, FakeParameters.class));
            default ->
                throw new FaultException(
                        Fault.INVALID,
                        "generators of the kind " + kind + " are not available; there are Password, UUID and Fake");
        };
    }

    private SecretData password(PasswordParameters asked) {
        PasswordSpec spec = PasswordSpec.of(
                        asked.length(), asked.digits(), asked.symbols(), asked.symbolCharacters(), asked.secretKeys())
                .with(Boolean.TRUE.equals(asked.noUpper()), Boolean.TRUE.equals(asked.allowRepeat()));
        return passwords.generate(spec, asked.encoding() == null ? "" : asked.encoding());
    }

    private static SecretData fake(FakeParameters spec) {
        Map<String, byte[]> values = new TreeMap<>();
        if (spec.data() != null) {
            spec.data().forEach((key, value) -> values.put(key, bytes(value)));
        }
        return SecretData.of(values);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
