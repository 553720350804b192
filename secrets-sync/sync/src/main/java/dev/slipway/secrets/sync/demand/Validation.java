package dev.slipway.secrets.sync.demand;

import dev.slipway.api.externalsecrets.CreationPolicy;
import dev.slipway.api.externalsecrets.DataEntry;
import dev.slipway.api.externalsecrets.DataFromEntry;
import dev.slipway.api.externalsecrets.DeletionPolicy;
import dev.slipway.api.externalsecrets.ExternalSecretSpec;
import dev.slipway.api.externalsecrets.StoreRef;
import dev.slipway.api.externalsecrets.Target;
import dev.slipway.api.externalsecrets.TargetTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What External Secrets' webhook refuses; checked here too, because there may be no webhook. */
public final class Validation {

    private static final Set<String> REFUSED_TYPES = Set.of("bootstrap.kubernetes.io/token");
    private static final String ACCOUNT_TOKEN = "kubernetes.io/service-account-token";
    private static final String ACCOUNT_NAME = "kubernetes.io/service-account.name";

    private Validation() {}

    /** Return everything that is wrong; nothing when it is valid. */
    public static List<String> problems(ExternalSecretSpec spec) {
        List<String> problems = new ArrayList<>();
        List<DataEntry> data = list(spec.data());
        List<DataFromEntry> dataFrom = list(spec.dataFrom());
        if (data.isEmpty() && dataFrom.isEmpty()) {
            problems.add("either spec.data or spec.dataFrom has to be there");
        }
        Target target = spec.target() == null ? new Target(null, null, null, null, null, null) : spec.target();
        policies(creation(target), deletion(target), problems);
        for (int i = 0; i < dataFrom.size(); i++) {
            source(dataFrom.get(i), spec.secretStoreRef(), "spec.dataFrom[" + i + "]", problems);
        }
        for (int i = 0; i < data.size(); i++) {
            entry(data.get(i), spec.secretStoreRef(), "spec.data[" + i + "]", problems);
        }
        if (deletion(target) == DeletionPolicy.RETAIN) {
            duplicates(data, problems);
        }
        template(target.template(), problems);
        if (target.manifest() != null) {
            problems.add("spec.target.manifest is not available; only Secrets are written");
        }
        return problems;
    }

    public static CreationPolicy creation(Target target) {
        return target.creationPolicy() == null ? CreationPolicy.OWNER : target.creationPolicy();
    }

    public static DeletionPolicy deletion(Target target) {
        return target.deletionPolicy() == null ? DeletionPolicy.RETAIN : target.deletionPolicy();
    }

    private static void policies(CreationPolicy creation, DeletionPolicy deletion, List<String> problems) {
        boolean shared = creation == CreationPolicy.MERGE
                || creation == CreationPolicy.CREATE_OR_MERGE
                || creation == CreationPolicy.NONE;
        if (deletion == DeletionPolicy.DELETE && shared) {
            problems.add("deletionPolicy=Delete must not be used when the controller doesn't own the secret. Please set"
                    + " creationPolicy=Owner");
        }
        if (deletion == DeletionPolicy.MERGE && creation == CreationPolicy.NONE) {
            problems.add(
                    "deletionPolicy=Merge must not be used with creationPolicy=None. There is no Secret to merge with");
        }
    }

    private static void source(DataFromEntry entry, @Nullable StoreRef store, String at, List<String> problems) {
        boolean generated = entry.sourceRef() != null && entry.sourceRef().generatorRef() != null;
        long kinds = Stream.of(entry.extract() != null, entry.find() != null, generated)
                .filter(there -> there)
                .count();
        if (kinds != 1) {
            problems.add(at + " has to have exactly one of extract, find and sourceRef.generatorRef");
        }
        boolean own = entry.sourceRef() != null && entry.sourceRef().storeRef() != null;
        if (!generated && !own && !names(store)) {
            problems.add(at + " names no store, and there is no spec.secretStoreRef");
        }
    }

    private static void entry(DataEntry entry, @Nullable StoreRef store, String at, List<String> problems) {
        if (entry.sourceRef() != null && entry.sourceRef().generatorRef() != null) {
            problems.add(at + ".sourceRef.generatorRef is not possible; take the generator into spec.dataFrom");
        }
        boolean own = entry.sourceRef() != null && entry.sourceRef().storeRef() != null;
        if (!own && !names(store)) {
            problems.add(at + " names no store, and there is no spec.secretStoreRef");
        }
    }

    private static boolean names(@Nullable StoreRef store) {
        return store != null && store.name() != null && !store.name().isEmpty();
    }

    private static void duplicates(List<DataEntry> data, List<String> problems) {
        Set<String> seen = new HashSet<>();
        for (DataEntry entry : data) {
            if (!seen.add(entry.secretKey())) {
                problems.add("duplicate secretKey found: " + entry.secretKey());
            }
        }
    }

    /** Nobody may have the API server mint tokens for an account, or let machines into the cluster, by a template. */
    private static void template(@Nullable TargetTemplate template, List<String> problems) {
        if (template == null || template.type() == null) {
            return;
        }
        if (REFUSED_TYPES.contains(template.type())) {
            problems.add("spec.target.template.type " + template.type() + " is refused, because it lets machines join");
        }
        Map<String, String> annotations =
                template.metadata() == null || template.metadata().annotations() == null
                        ? Map.of()
                        : template.metadata().annotations();
        boolean annotates = list(template.templateFrom()).stream()
                .anyMatch(from -> "annotations".equalsIgnoreCase(String.valueOf(from.target())));
        if (template.type().equals(ACCOUNT_TOKEN) && (annotations.containsKey(ACCOUNT_NAME) || annotates)) {
            problems.add("spec.target.template.type " + ACCOUNT_TOKEN + " with the annotation " + ACCOUNT_NAME
                    + " is refused, because it makes tokens for accounts");
        }
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
