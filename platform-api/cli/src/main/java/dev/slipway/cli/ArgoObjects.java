package dev.slipway.cli;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and prints the objects that Argo CD's commands are about. */
record ArgoObjects(Kube kube) {

    static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");
    static final Gvk PROJECT = Gvk.of("argoproj.io/v1alpha1", "AppProject");
    static final Gvk SET = Gvk.of("argoproj.io/v1alpha1", "ApplicationSet");

    /** Return the object; its absence is NOT_FOUND. */
    KubeObject get(Gvk gvk, String namespace, String name) {
        Ref ref = new Ref(gvk, namespace, name);
        return kube.get(ref).orElseThrow(() -> new FaultException(Fault.NOT_FOUND, ref + " does not exist"));
    }

    /** Return the objects of a namespace, of all of them for the empty one, by name. */
    List<KubeObject> list(Gvk gvk, String namespace) {
        return kube.list(gvk, namespace, Map.of()).stream()
                .sorted(Comparator.comparing((KubeObject object) -> object.ref().qualifiedName()))
                .toList();
    }

    /** Return the objects in the form that was asked for; {@code wide} is the text. */
    static String print(List<KubeObject> objects, String output, Function<List<KubeObject>, String> wide) {
        return switch (output.toLowerCase(Locale.ROOT)) {
            case "json" -> Json.toJson(objects.stream().map(KubeObject::tree).toList()) + "\n";
            case "yaml" -> objects.stream().map(Json::toYaml).collect(Collectors.joining("---\n"));
            case "name" -> objects.stream().map(object -> object.name() + "\n").collect(Collectors.joining());
            case "wide", "" -> wide.apply(objects);
            default -> throw new FaultException(Fault.INVALID, "unknown output format: " + output);
        };
    }
}
