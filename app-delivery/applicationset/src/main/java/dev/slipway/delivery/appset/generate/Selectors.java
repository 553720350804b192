package dev.slipway.delivery.appset.generate;

import dev.slipway.api.meta.LabelSelector;
import dev.slipway.kernel.object.Labels;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.Map;

/** Reads selectors out of specs. */
final class Selectors {

    private Selectors() {}

    static LabelSelector of(Map<String, Object> tree) {
        LabelSelector selector;
        try {
            selector = Json.convert(tree, LabelSelector.class);
        } catch (FaultException broken) {
            throw new GenerationException("error parsing label selector: " + broken.explanation());
        }
        Labels.problem(selector).ifPresent(why -> {
            throw new GenerationException("error parsing label selector: " + why);
        });
        return selector;
    }
}
