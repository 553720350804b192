package dev.slipway.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import java.util.Map;
import java.util.Optional;

/** The types of objects, by name. */
final class KnownTypes implements CelTypeProvider {

    private final ImmutableMap<String, CelType> types;

    KnownTypes(Map<String, CelType> types) {
        this.types = ImmutableMap.copyOf(types);
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.copyOf(types.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
