package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Kinds that a plan itself defines or changes: they are served as if their definition were established. */
final class NewKinds {

    private record Resource(String group, String version, String plural, String kind, boolean namespaced) {}

    private final List<Resource> resources = new ArrayList<>();
    private final Set<String> changed = new HashSet<>();

    static boolean isDefinition(Address address) {
        return address.plural().equals("customresourcedefinitions");
    }

    /** Note a definition, and return a merge patch that has it established. */
    Map<String, Object> define(KubeObject crd, Optional<KubeObject> live) {
        String group = crd.text("spec", "group").orElse("");
        String plural = crd.text("spec", "names", "plural").orElse("");
        if (live.map(before -> !before.at("spec").equals(crd.at("spec"))).orElse(true)) {
            changed.add(group + "/" + plural);
        }
        boolean namespaced =
                crd.text("spec", "scope").filter("Namespaced"::equals).isPresent();
        crd.list("spec", "versions").stream()
                .map(version -> KubeObject.of((Map<?, ?>) version))
                .filter(version ->
                        version.at("served").filter(Boolean.TRUE::equals).isPresent())
                .forEach(version -> resources.add(new Resource(
                        group,
                        version.text("name").orElse(""),
                        plural,
                        crd.text("spec", "names", "kind").orElse(""),
                        namespaced)));
        return live.isPresent() ? Map.of() : Map.of("status", Map.of("conditions", List.of(established())));
    }

    private static Map<String, Object> established() {
        return Map.of("type", "Established", "status", "True", "reason", "InitialNamesAccepted");
    }

    /** Return whether the plan changes how the kind of an address is defined. */
    boolean changes(Address address) {
        return changed.contains(address.group() + "/" + address.plural());
    }

    /** Return the discovery of a group's version with the kinds that are new. */
    Optional<KubeObject> added(Optional<KubeObject> served, Address discovery) {
        List<Object> all =
                new ArrayList<>(served.map(list -> list.list("resources")).orElse(List.of()));
        resources.stream()
                .filter(one ->
                        one.group().equals(discovery.group()) && one.version().equals(discovery.version()))
                .map(NewKinds::entry)
                .forEach(all::add);
        return served.isEmpty() && all.isEmpty()
                ? Optional.empty()
                : Optional.of(KubeObject.of(Map.of("resources", all)));
    }

    private static Map<String, Object> entry(Resource resource) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", resource.plural());
        entry.put("kind", resource.kind());
        entry.put("namespaced", resource.namespaced());
        return entry;
    }
}
