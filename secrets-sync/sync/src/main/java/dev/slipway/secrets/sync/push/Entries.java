package dev.slipway.secrets.sync.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.api.externalsecrets.PushEntry;
import dev.slipway.api.externalsecrets.PushMany;
import dev.slipway.api.externalsecrets.PushRemoteRef;
import dev.slipway.api.externalsecrets.PushSecretSpec;
import dev.slipway.api.externalsecrets.ReverseConversion;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.secrets.store.WritableStore.Place;
import dev.slipway.secrets.sync.source.Rewrites;
import dev.slipway.secrets.value.KeyReversal;
import dev.slipway.secrets.value.Rewrite;
import dev.slipway.secrets.value.SecretData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What of a source goes where in one store: {@code data}, which wins, and {@code dataTo}. */
final class Entries {

    private final Rewrites rewrites;

    Entries(Rewrites rewrites) {
        this.rewrites = rewrites;
    }

    /** What is written, and from which values: some of the source, under the keys that it has after conversion. */
    record Write(Entry entry, SecretData data) {}

    /** Return everything for a store; {@code forStore} are the entries of {@code dataTo} that mean it. */
    List<Write> of(PushSecretSpec spec, List<PushMany> forStore, SecretData source) {
        List<Write> writes = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (PushEntry entry : spec.data() == null ? List.<PushEntry>of() : spec.data()) {
            String key = entry.match().secretKey() == null ? "" : entry.match().secretKey();
            named.add(key);
            writes.add(new Write(
                    new Entry(
                            key,
                            place(entry.match().remoteRef()),
                            conversion(entry.conversionStrategy()),
                            tree(entry.metadata())),
                    reversed(source, entry.conversionStrategy())));
        }
        forStore.forEach(many -> writes.addAll(many(many, without(source, named))));
        refuseTwice(writes);
        return writes;
    }

    private static Place place(PushRemoteRef ref) {
        return new Place(ref.remoteKey(), ref.property() == null ? "" : ref.property());
    }

    private static String conversion(@Nullable ReverseConversion strategy) {
        return strategy == ReverseConversion.REVERSE_UNICODE ? "ReverseUnicode" : "";
    }

    private static Map<String, Object> tree(@Nullable JsonNode metadata) {
        return metadata == null || metadata.isNull() ? Map.of() : Json.tree((Object) metadata);
    }

    private static SecretData reversed(SecretData source, @Nullable ReverseConversion strategy) {
        KeyReversal reversal = KeyReversal.of(conversion(strategy));
        Map<String, byte[]> reversed = new TreeMap<>();
        source.forEach((key, value) -> reversed.put(reversal.reverse(key), value));
        return SecretData.of(reversed);
    }

    private static SecretData without(SecretData source, Set<String> keys) {
        Map<String, byte[]> rest = new TreeMap<>();
        source.forEach((key, value) -> {
            if (!keys.contains(key)) {
                rest.put(key, value);
            }
        });
        return SecretData.of(rest);
    }

    private List<Write> many(PushMany many, SecretData source) {
        Pattern pattern = pattern(many);
        List<Rewrite> operations = rewrites.of(many.rewrite());
        Map<String, byte[]> chosen = new TreeMap<>();
        reversed(source, many.conversionStrategy()).forEach((key, value) -> {
            if (pattern.matcher(key).find()) {
                chosen.put(key, value);
            }
        });
        String conversion = conversion(many.conversionStrategy());
        if (many.remoteKey() != null && !many.remoteKey().isEmpty()) {
            SecretData renamed = Rewrite.all(operations, SecretData.of(chosen));
            return chosen.isEmpty()
                    ? List.of()
                    : List.of(new Write(
                            new Entry("", new Place(many.remoteKey(), ""), conversion, tree(many.metadata())),
                            renamed));
        }
        List<Write> writes = new ArrayList<>();
        chosen.forEach((key, value) -> {
            SecretData one = SecretData.of(key, value);
            for (String remote : Rewrite.all(operations, one).keys()) {
                writes.add(new Write(new Entry(key, new Place(remote, ""), conversion, tree(many.metadata())), one));
            }
        });
        return writes;
    }

    private static Pattern pattern(PushMany many) {
        String regexp = many.match() == null || many.match().regexp() == null
                ? ""
                : many.match().regexp();
        try {
            return Pattern.compile(regexp);
        } catch (PatternSyntaxException malformed) {
            throw new FaultException(
                    Fault.INVALID,
                    "dataTo.match.regexp \"" + regexp + "\" is no regular expression of RE2: "
                            + malformed.getDescription());
        }
    }

    private static void refuseTwice(List<Write> writes) {
        Set<Place> places = new HashSet<>();
        for (Write write : writes) {
            if (!places.add(write.entry().place())) {
                throw new FaultException(
                        Fault.INVALID,
                        "two values go to the same place \"" + write.entry().place() + "\"");
            }
        }
    }
}
