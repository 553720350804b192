package dev.slipway.terraform.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.terraform.CliConfigReference;
import dev.slipway.api.terraform.FileMapping;
import dev.slipway.api.terraform.InputSecret;
import dev.slipway.api.terraform.KeyReference;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.api.terraform.ValuesReference;
import dev.slipway.api.terraform.Variable;
import dev.slipway.api.terraform.VariableSource;
import dev.slipway.api.terraform.VariablesReference;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads everything that a Terraform object refers to. What is missing is a fault that names it. */
public final class InputReader {

    private final Kube kube;
    private final StateAccess access;

    public InputReader(Kube kube, StateAccess access) {
        this.kube = kube;
        this.access = access;
    }

    /** Return the inputs as they are now. */
    public Inputs read(KubeObject object, TerraformSpec spec) {
        List<String> secrets = new ArrayList<>();
        Map<String, String> workspaceFiles = new LinkedHashMap<>();
        Map<String, String> homeFiles = new LinkedHashMap<>();
        for (FileMapping mapping : list(spec.fileMappings())) {
            String content = fileContent(object, mapping, secrets);
            ("home".equals(mapping.location()) ? homeFiles : workspaceFiles).put(relative(mapping.path()), content);
        }
        String stateAccess = access.kubeconfig(object, spec);
        if (spec.cliConfigSecretRef() != null) {
            homeFiles.put(".slipway.tfrc", cliConfig(object, spec, secrets));
        }
        Map<String, Object> variables = variables(object, spec, secrets);
        return new Inputs(
                Redacted.of(variables),
                Redacted.of(workspaceFiles),
                Redacted.of(homeFiles),
                Redacted.of(stateAccess),
                Redacted.of(PodEnvironment.of(object, (kind, name, optional) -> find(object, kind, name, optional)
                        .map(found -> taken(found, List.of(), secrets))
                        .orElse(Map.of()))),
                Redacted.of(Backends.file(object, spec)),
                Redacted.of(backendValues(object, spec, secrets)),
                Redacted.of(secrets));
    }

    private Map<String, Object> variables(KubeObject object, TerraformSpec spec, List<String> secrets) {
        Map<String, Object> variables = new LinkedHashMap<>();
        if (spec.values() != null && !spec.values().isNull()) {
            Object values = Templates.tree(
                    "spec.values", object.at("spec", "values").orElse(Map.of()), inputs(object, spec, secrets));
            variables.put("values", Objects.requireNonNull(values, "values"));
        }
        for (Variable variable : list(spec.vars())) {
            value(object, variable, secrets).ifPresent(value -> variables.put(variable.name(), value));
        }
        for (VariablesReference reference : list(spec.varsFrom())) {
            boolean optional = Boolean.TRUE.equals(reference.optional());
            find(object, reference.kind(), reference.name(), optional)
                    .ifPresent(found -> variables.putAll(taken(found, list(reference.varsKeys()), secrets)));
        }
        return variables;
    }

    /** What templates of values may use: the Secrets that readInputsFromSecrets names, by the names that it gives them. */
    private Map<String, Object> inputs(KubeObject object, TerraformSpec spec, List<String> secrets) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (InputSecret input : list(spec.readInputsFromSecrets())) {
            find(object, "Secret", input.name(), false)
                    .ifPresent(found -> inputs.put(input.as(), taken(found, List.of(), secrets)));
        }
        return inputs;
    }

    private Optional<Object> value(KubeObject object, Variable variable, List<String> secrets) {
        if (variable.valueFrom() != null) {
            return from(object, variable.name(), variable.valueFrom(), secrets);
        }
        JsonNode value = variable.value();
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.ofNullable(Json.tree(("{\"v\":" + value + "}").getBytes(StandardCharsets.UTF_8))
                        .get("v"));
    }

    private Optional<Object> from(KubeObject object, String name, VariableSource source, List<String> secrets) {
        if (source.secretKeyRef() != null) {
            return key(object, "Secret", source.secretKeyRef(), secrets);
        }
        if (source.configMapKeyRef() != null) {
            return key(object, "ConfigMap", source.configMapKeyRef(), secrets);
        }
        if (source.fieldRef() != null) {
            String path = source.fieldRef().fieldPath();
            return Optional.of(object.text(path.split("\\."))
                    .orElseThrow(() -> new FaultException(
                            Fault.INVALID, "variable " + name + ": this object has no text at " + path)));
        }
        throw new FaultException(
                Fault.INVALID,
                "variable " + name + ": only secretKeyRef, configMapKeyRef and fieldRef have a value here; there is no"
                        + " pod whose volumes or resources could be read");
    }

    private Optional<Object> key(KubeObject object, String kind, KeyReference reference, List<String> secrets) {
        boolean optional = Boolean.TRUE.equals(reference.optional());
        Optional<KubeObject> found = find(object, kind, String.valueOf(reference.name()), optional);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<Redacted<String>> value = SecretValues.of(found.get(), reference.key());
        if (value.isEmpty() && !optional) {
            throw missingKey(found.get(), reference.key());
        }
        return value.map(text -> told(found.get(), text.reveal(), secrets));
    }

    private static Map<String, String> taken(KubeObject found, List<String> keys, List<String> secrets) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> asked = keys.isEmpty() ? List.copyOf(SecretValues.keys(found)) : keys;
        for (String key : asked) {
            int colon = key.indexOf(':');
            String old = colon < 0 ? key : key.substring(0, colon);
            String value = SecretValues.of(found, old)
                    .orElseThrow(() -> missingKey(found, old))
                    .reveal();
            values.put(colon < 0 ? key : key.substring(colon + 1), told(found, value, secrets));
        }
        return values;
    }

    private static String told(KubeObject found, String value, List<String> secrets) {
        if (found.kind().equals(Keys.SECRET.kind())) {
            secrets.add(value);
        }
        return value;
    }

    private Map<String, String> backendValues(KubeObject object, TerraformSpec spec, List<String> secrets) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ValuesReference reference : list(spec.backendConfigsFrom())) {
            find(object, reference.kind(), reference.name(), Boolean.TRUE.equals(reference.optional()))
                    .ifPresent(found -> values.putAll(taken(found, list(reference.keys()), secrets)));
        }
        return values;
    }

    private String fileContent(KubeObject object, FileMapping mapping, List<String> secrets) {
        KubeObject secret =
                find(object, "Secret", mapping.secretRef().name(), false).orElseThrow();
        String key = mapping.secretRef().key() == null
                ? mapping.path()
                : mapping.secretRef().key();
        String content = SecretValues.of(secret, key)
                .orElseThrow(() -> missingKey(secret, key))
                .reveal();
        return told(secret, content, secrets);
    }

    private String cliConfig(KubeObject object, TerraformSpec spec, List<String> secrets) {
        CliConfigReference reference = Objects.requireNonNull(spec.cliConfigSecretRef(), "cliConfigSecretRef");
        if (reference.namespace() != null && !reference.namespace().equals(object.namespace())) {
            throw new FaultException(
                    Fault.DENIED, "spec.cliConfigSecretRef names another namespace, which is not allowed");
        }
        KubeObject secret =
                find(object, "Secret", String.valueOf(reference.name()), false).orElseThrow();
        String file = SecretValues.keys(secret).stream()
                .filter(key -> key.endsWith(".tfrc"))
                .findFirst()
                .orElseThrow(
                        () -> new FaultException(Fault.INVALID, secret.ref() + " holds no key that ends with .tfrc"));
        return told(secret, SecretValues.of(secret, file).orElseThrow().reveal(), secrets);
    }

    private Optional<KubeObject> find(KubeObject object, String kind, String name, boolean optional) {
        Gvk gvk = kind.equals("Secret") ? Keys.SECRET : Keys.CONFIG_MAP;
        Ref ref = new Ref(gvk, object.namespace(), name);
        Optional<KubeObject> found = kube.get(ref);
        if (found.isEmpty() && !optional) {
            throw new FaultException(Fault.NOT_FOUND, ref + " does not exist");
        }
        return found;
    }

    private static FaultException missingKey(KubeObject object, String key) {
        return new FaultException(Fault.NOT_FOUND, object.ref() + " has no key " + key);
    }

    private static String relative(String path) {
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                throw new FaultException(Fault.INVALID, "spec.fileMappings: path " + path + " leads out");
            }
        }
        return path.replaceFirst("^/+", "");
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
