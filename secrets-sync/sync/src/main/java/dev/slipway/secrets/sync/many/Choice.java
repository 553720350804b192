package dev.slipway.secrets.sync.many;

import dev.slipway.api.meta.LabelSelector;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which namespaces are meant: those that are named, and those that any of the selectors selects. */
record Choice(List<String> names, List<LabelSelector> selectors) {

    static Choice of(KubeObject many) {
        List<LabelSelector> selectors = new ArrayList<>();
        for (Object selector : many.list("spec", "namespaceSelectors")) {
            selectors.add(Json.convert(selector, LabelSelector.class));
        }
        many.at("spec", "namespaceSelector")
                .ifPresent(selector -> selectors.add(Json.convert(selector, LabelSelector.class)));
        return new Choice(
                many.list("spec", "namespaces").stream().map(String::valueOf).toList(), selectors);
    }

    /** Return the names of those that are meant and stay, in their order. */
    List<String> among(Collection<KubeObject> namespaces) {
        return namespaces.stream()
                .filter(namespace -> !namespace.isDeleting())
                .filter(namespace -> names.contains(namespace.name())
                        || selectors.stream().anyMatch(selector -> Labels.match(selector, namespace.labels())))
                .map(KubeObject::name)
                .sorted()
                .toList();
    }
}
