package dev.slipway.secrets.sync.source;

import dev.slipway.api.externalsecrets.DataEntry;
import dev.slipway.api.externalsecrets.DataFromEntry;
import dev.slipway.api.externalsecrets.DeletionPolicy;
import dev.slipway.api.externalsecrets.ExternalSecretSpec;
import dev.slipway.api.externalsecrets.Finding;
import dev.slipway.api.externalsecrets.MetadataPolicy;
import dev.slipway.api.externalsecrets.RemoteRef;
import dev.slipway.api.externalsecrets.SourceRef;
import dev.slipway.api.externalsecrets.StoreRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.store.Wish;
import dev.slipway.secrets.template.SecretFunctions;
import dev.slipway.secrets.value.Find;
import dev.slipway.secrets.value.Rewrite;
import dev.slipway.secrets.value.SecretData;
import dev.slipway.secrets.value.SecretKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what an ExternalSecret asks for, in the order of External Secrets Operator: {@code dataFrom} one after the
 * other, later ones win; then {@code data}, which wins over them.
 */
public final class Collector {

    private final StoreLookup lookup;
    private final Stores stores;
    private final Reads reads;
    private final Generators generators;
    private final Rewrites rewrites;

    public Collector(StoreLookup lookup, Stores stores, Reads reads, Generators generators, SecretFunctions functions) {
        this.lookup = lookup;
        this.stores = stores;
        this.reads = reads;
        this.generators = generators;
        this.rewrites = new Rewrites(functions);
    }

    /**
     * Who asks for what.
     *
     * @param interval how long answers may be shared
     * @param asker how old answers may be
     */
    public record Asked(ExternalSecretSpec spec, Duration interval, Reads.Asker asker) {

        String namespace() {
            return asker.externalSecret().namespace();
        }
    }

    /** What there is, and which secrets there are not; the latter only where the policy lets that pass. */
    public record Collected(SecretData data, List<String> missing) {}

    /** Collect everything; what cannot be had is a fault that names the place in the spec, the store and the key. */
    public Collected collect(Asked asked) {
        List<String> missing = new ArrayList<>();
        SecretData data = SecretData.EMPTY;
        List<DataFromEntry> many =
                asked.spec().dataFrom() == null ? List.of() : asked.spec().dataFrom();
        for (int i = 0; i < many.size(); i++) {
            DataFromEntry entry = many.get(i);
            data = data.with(at("spec.dataFrom[" + i + "]", () -> many(entry, asked, missing)));
        }
        List<DataEntry> single =
                asked.spec().data() == null ? List.of() : asked.spec().data();
        for (int i = 0; i < single.size(); i++) {
            DataEntry entry = single.get(i);
            data = data.with(at("spec.data[" + i + "]", () -> one(entry, asked, missing)));
        }
        return new Collected(data, List.copyOf(missing));
    }

    private interface Part {
        SecretData read();
    }

    private static SecretData at(String place, Part part) {
        try {
            return part.read();
        } catch (FaultException fault) {
            throw new FaultException(
                    fault.fault(), place + ": " + fault.explanation(), fault.getCause(), fault.reference());
        }
    }

    private SecretData many(DataFromEntry entry, Asked asked, List<String> missing) {
        SourceRef source = entry.sourceRef();
        if (source != null && source.generatorRef() != null) {
            SecretData made = generators.generate(source.generatorRef(), asked.namespace());
            return SecretKeys.checked(Rewrite.all(rewrites.of(entry.rewrite()), made));
        }
        return access(source, asked, missing)
                .map(access -> many(entry, access, asked, missing))
                .orElse(SecretData.EMPTY);
    }

    private SecretData many(DataFromEntry entry, StoreAccess access, Asked asked, List<String> missing) {
        List<Rewrite> operations = rewrites.of(entry.rewrite());
        if (entry.find() != null) {
            return Reading.of(entry.find()).many(found(entry.find(), access, asked), operations);
        }
        RemoteRef ref = extract(entry);
        return read(ref, access, asked, missing)
                .map(secret -> Reading.of(ref).many(secret.members(property(ref)), operations))
                .orElse(SecretData.EMPTY);
    }

    private static RemoteRef extract(DataFromEntry entry) {
        if (entry.extract() == null) {
            throw new FaultException(Fault.INVALID, "it has neither extract nor find nor a generator");
        }
        return entry.extract();
    }

    private SecretData one(DataEntry entry, Asked asked, List<String> missing) {
        RemoteRef ref = entry.remoteRef();
        return access(entry.sourceRef(), asked, missing)
                .flatMap(access -> read(ref, access, asked, missing))
                .map(secret -> Reading.of(ref).one(entry.secretKey(), secret.value(property(ref))))
                .orElse(SecretData.EMPTY);
    }

    private static String property(RemoteRef ref) {
        return ref.property() == null ? "" : ref.property();
    }

    /** Return the store; nothing when it is offered no more and that is to count as having nothing. */
    private Optional<StoreAccess> access(@Nullable SourceRef source, Asked asked, List<String> missing) {
        StoreRef own = source == null ? null : source.storeRef();
        StoreRef ref = own == null ? asked.spec().secretStoreRef() : own;
        if (ref == null) {
            throw new FaultException(Fault.INVALID, "it names no store, and there is no spec.secretStoreRef");
        }
        Ref store = lookup.ref(ref, asked.namespace());
        if (lookup.isWithdrawn(store) && !keepsTarget(asked.spec())) {
            missing.add("all of " + store.gvk().kind() + " \"" + store.name() + "\", which is offered no more");
            return Optional.empty();
        }
        return Optional.of(new StoreAccess(stores, lookup.usable(store, asked.namespace()), asked.namespace()));
    }

    private Optional<StoredSecret> read(RemoteRef ref, StoreAccess access, Asked asked, List<String> missing) {
        SecretId id = new SecretId(
                ref.key(), ref.version() == null ? "" : ref.version(), ref.metadataPolicy() == MetadataPolicy.FETCH);
        Optional<StoredSecret> secret = read(Wish.of(id), access, asked);
        if (secret.isEmpty()) {
            if (keepsTarget(asked.spec())) {
                throw new FaultException(Fault.NOT_FOUND, id + " does not exist in " + access);
            }
            missing.add(id.toString());
        }
        return secret;
    }

    private Optional<StoredSecret> read(Wish wish, StoreAccess access, Asked asked) {
        return reads.read(
                new Reads.Question(access.store(), access.identity(), wish, asked.interval()),
                asked.asker(),
                () -> access.with(store -> store.answer(wish)));
    }

    private static boolean keepsTarget(ExternalSecretSpec spec) {
        return spec.target() == null
                || spec.target().deletionPolicy() == null
                || spec.target().deletionPolicy() == DeletionPolicy.RETAIN;
    }

    private SecretData found(Finding find, StoreAccess access, Asked asked) {
        Find wanted = Find.of(
                find.path() == null ? "" : find.path(),
                find.name() == null || find.name().regexp() == null
                        ? ""
                        : find.name().regexp(),
                find.tags() == null ? Map.of() : find.tags());
        return read(Wish.of(wanted), access, asked).map(all -> all.members("")).orElse(SecretData.EMPTY);
    }
}
