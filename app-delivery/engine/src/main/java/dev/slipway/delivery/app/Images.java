package dev.slipway.delivery.app;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The container images that an object names. */
final class Images {

    private static final List<String[]> POD_SPECS =
            List.of(new String[] {"spec"}, new String[] {"spec", "template", "spec"}, new String[] {
                "spec", "jobTemplate", "spec", "template", "spec"
            });

    private Images() {}

    static Set<String> of(KubeObject object) {
        Set<String> images = new TreeSet<>();
        for (String[] path : POD_SPECS) {
            collect(object.map(path).get("containers"), images);
            collect(object.map(path).get("initContainers"), images);
        }
        return images;
    }

    private static void collect(@Nullable Object containers, Set<String> images) {
        if (containers instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> container && container.get("image") instanceof String image) {
                    images.add(image);
                }
            }
        }
    }
}
