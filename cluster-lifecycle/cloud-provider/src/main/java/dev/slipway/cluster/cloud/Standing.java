package dev.slipway.cluster.cloud;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the parts of an owner stand.
 *
 * @param whole the worst of all
 * @param steps the worst of each step, in the order of the parts
 */
public record Standing(Progress whole, Map<String, Progress> steps) {

    public Standing {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** Return the step's progress; one without parts is ready. */
    public Progress step(String step) {
        return steps.getOrDefault(step, new Progress.Ready());
    }

    /** Return this with further steps after its own. */
    public Standing with(Map<String, Progress> further) {
        Map<String, Progress> all = new LinkedHashMap<>(steps);
        all.putAll(further);
        List<Progress> every = new ArrayList<>(further.values());
        every.add(0, whole);
        return new Standing(Progress.worst(every), all);
    }

    static Standing of(List<Map.Entry<String, Progress>> parts) {
        Map<String, Progress> steps = new LinkedHashMap<>();
        List<Progress> all = new ArrayList<>();
        parts.forEach(part -> {
            steps.merge(part.getKey(), part.getValue(), (one, other) -> Progress.worst(List.of(one, other)));
            all.add(part.getValue());
        });
        return new Standing(Progress.worst(all), steps);
    }
}
