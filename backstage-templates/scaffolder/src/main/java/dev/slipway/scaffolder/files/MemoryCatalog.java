package dev.slipway.scaffolder.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;

/** A catalog that holds what it is given, and the locations that were registered with it. */
public final class MemoryCatalog implements Catalog {

    private final Map<String, Map<String, Object>> entities = new ConcurrentHashMap<>();
    private final CopyOnWriteArraySet<String> locations = new CopyOnWriteArraySet<>();

    public MemoryCatalog put(String ref, Map<String, Object> entity) {
        entities.put(ref.toLowerCase(Locale.ROOT), entity);
        return this;
    }

    public List<String> locations() {
        return new ArrayList<>(locations);
    }

    @Override
    public Optional<Map<String, Object>> entity(String ref) {
        return Optional.ofNullable(entities.get(ref.toLowerCase(Locale.ROOT)));
    }

    @Override
    public List<Map<String, Object>> register(String url) {
        locations.add(url);
        return List.of();
    }
}
