package dev.slipway.scaffolder.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The software catalog, as far as templates use it. */
public interface Catalog {

    /** Return the entity of a reference such as {@code component:default/web}. */
    Optional<Map<String, Object>> entity(String ref);

    /** Take note of a catalog-info.yaml; registering one twice is no error. Return the entities that it holds now. */
    List<Map<String, Object>> register(String url);
}
