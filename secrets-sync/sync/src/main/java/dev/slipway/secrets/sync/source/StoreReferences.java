package dev.slipway.secrets.sync.source;

import dev.slipway.api.externalsecrets.DataEntry;
import dev.slipway.api.externalsecrets.DataFromEntry;
import dev.slipway.api.externalsecrets.ExternalSecretSpec;
import dev.slipway.api.externalsecrets.SourceRef;
import dev.slipway.api.externalsecrets.StoreRef;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every store that an ExternalSecret names. */
public final class StoreReferences {

    private StoreReferences() {}

    public static List<StoreRef> of(ExternalSecretSpec spec) {
        List<DataEntry> data = spec.data() == null ? List.of() : spec.data();
        List<DataFromEntry> dataFrom = spec.dataFrom() == null ? List.of() : spec.dataFrom();
        Stream<@Nullable SourceRef> sources = Stream.concat(
                data.stream().map(DataEntry::sourceRef), dataFrom.stream().map(DataFromEntry::sourceRef));
        Stream<@Nullable StoreRef> own = sources.filter(Objects::nonNull).map(SourceRef::storeRef);
        return Stream.concat(Stream.of(spec.secretStoreRef()), own)
                .filter(Objects::nonNull)
                .filter(store -> store.name() != null && !store.name().isEmpty())
                .distinct()
                .toList();
    }
}
