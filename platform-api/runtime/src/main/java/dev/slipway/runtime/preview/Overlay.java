package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Differ;
import dev.slipway.kernel.plan.MergePatch;
import dev.slipway.runtime.kube.Door;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An API server that nothing is ever written to: reads come from the real one, each object once, so that all of a plan
 * sees one state; writes are kept here and show in later reads. What an apply or a create would lead to is asked of the
 * real server by dry-run, with its defaults, validation and admission; where it cannot know, because the kind or the
 * namespace is part of the same plan, the desired object itself stands for the answer, and a note says so.
 */
final class Overlay implements Door {

    private static final String STATUS = "/status";

    private final Door server;
    private final Map<Address.Key, Held> held = new LinkedHashMap<>();
    private final Map<String, Boolean> listed = new LinkedHashMap<>();
    private final NewKinds newKinds = new NewKinds();
    private final Invention invention;
    private final Hidden hidden;
    private boolean proposing;
    private boolean hasUnknowns;
    private BiConsumer<KubeObject, Boolean> listener = (object, statusOnly) -> {};
    private BiConsumer<KubeObject, String> notes = (object, note) -> {};

    Overlay(Door server, Instant now, Hidden hidden) {
        this.server = server;
        this.invention = new Invention(now);
        this.hidden = hidden;
    }

    /** Call the first for every object that is written to, with whether only its status was; the other for notes. */
    void listen(BiConsumer<KubeObject, Boolean> written, BiConsumer<KubeObject, String> noted) {
        this.listener = written;
        this.notes = noted;
    }

    /** Do what a user proposes, who may be allowed more than who plans. */
    synchronized void asProposed(Runnable writes) {
        proposing = true;
        try {
            writes.run();
        } finally {
            proposing = false;
        }
    }

    synchronized Collection<Held> touched() {
        return held.values().stream().filter(Held::isTouched).toList();
    }

    /** Return whether stand-ins for what is known after apply have been given out. */
    synchronized boolean hasUnknowns() {
        return hasUnknowns;
    }

    /** Return the objects that the API server has and that would be gone. */
    synchronized List<KubeObject> gone() {
        return held.values().stream()
                .filter(Held::isGone)
                .flatMap(entry -> entry.live().stream())
                .toList();
    }

    /** Return every object that was read or made, as it would be. */
    synchronized List<KubeObject> known() {
        return held.values().stream().flatMap(entry -> entry.current().stream()).toList();
    }

    /** Return whether the UID was made up here: what is derived from it will be another one. */
    boolean isInvented(String uid) {
        return invention.isInvented(uid);
    }

    @Override
    public synchronized Optional<KubeObject> find(String path) {
        Optional<Address> address = Address.of(path);
        if (address.isEmpty()) {
            return server.find(path);
        }
        Address asked = address.get();
        if (asked.isDiscovery()) {
            return newKinds.added(server.find(path), asked);
        }
        return asked.name().isEmpty()
                ? Optional.of(list(asked, path))
                : held(asked).current().map(object -> inVersion(object, asked));
    }

    @Override
    public synchronized KubeObject write(String method, String path, String contentType, Object body) {
        Address address = Address.of(path).orElseThrow(() -> new IllegalStateException("no plan can say " + path));
        KubeObject given = KubeObject.of((Map<?, ?>) body);
        if (address.plural().equals("events")) {
            return given;
        }
        return switch (method) {
            case "POST" -> create(address, given);
            case "DELETE" -> delete(address, given);
            case "PATCH" -> contentType.contains("apply-patch") ? apply(address, given) : merge(address, given);
            default -> throw new IllegalStateException("no plan can say " + method + " " + path);
        };
    }

    private KubeObject apply(Address address, KubeObject desired) {
        if (address.subresource().equals("status")) {
            return status(address, desired);
        }
        Held entry = held(address);
        KubeObject predicted = predicted(address, entry, desired);
        Map<String, Object> base = entry.live().map(KubeObject::tree).orElse(Map.of());
        Map<String, Object> patch = MergePatch.between(base, predicted.tree());
        if (address.isDryRun()) {
            return completed(entry, entry.with(address.fieldManager(), patch));
        }
        KubeObject before = entry.current().orElse(null);
        entry.put(address.fieldManager(), patch);
        return stored(address, entry, before);
    }

    /** Several managers on a new object: the server can only be asked about the first, which says all that is required. */
    private KubeObject predicted(Address address, Held entry, KubeObject desired) {
        String query = "?force=true&dryRun=All&fieldManager=" + address.fieldManager();
        boolean onTop = entry.live().isEmpty() && entry.hasLayersBeside(address.fieldManager());
        if (onTop || entry.isGone()) {
            return entry.current()
                    .map(object -> KubeObject.of(MergePatch.apply(object.tree(), desired.tree())))
                    .orElse(desired);
        }
        return asked("PATCH", address, query, desired);
    }

    private KubeObject asked(String method, Address address, String query, KubeObject desired) {
        KubeObject sent = desired.without("metadata", "resourceVersion").without("metadata", "uid");
        String type = method.equals("POST") ? "application/json" : "application/apply-patch+yaml";
        String path = method.equals("POST") ? Paths.collection(address) : Paths.object(address);
        try {
            return server.write(method, path + query, type, sent.tree()).without("metadata", "managedFields");
        } catch (FaultException fault) {
            if (fault.fault() == Fault.INVALID && Unknowns.in(sent.tree())) {
                notes.accept(desired, "not checked by the API server: some of its values are known after apply only");
            } else if (proposing && fault.fault() == Fault.DENIED) {
                notes.accept(desired, "not checked by the API server: who plans may not write it");
            } else if (cannotKnow(address, fault)) {
                notes.accept(desired, "not checked by the API server: its kind or namespace changes in the same plan");
            } else {
                throw fault;
            }
            return held(address)
                    .live()
                    .map(live -> LocalApply.on(live, desired, manager(query)))
                    .orElse(desired);
        }
    }

    private static String manager(String query) {
        return query.substring(query.lastIndexOf('=') + 1);
    }

    private boolean cannotKnow(Address address, FaultException fault) {
        boolean namespaceIsNew = held.getOrDefault(
                        new Address.Key("", "namespaces", "", address.namespace()), new Held(null))
                .isNew();
        boolean kindChanges = newKinds.changes(address);
        return switch (fault.fault()) {
            case NOT_FOUND -> namespaceIsNew || kindChanges;
            case INVALID -> kindChanges;
            default -> false;
        };
    }

    private KubeObject create(Address collection, KubeObject given) {
        Address address = Paths.named(collection, given);
        Held entry = held(address);
        if (entry.current().isPresent()) {
            throw new FaultException(Fault.CONFLICT, given.ref() + " already exists");
        }
        KubeObject predicted = asked("POST", address, "?dryRun=All&fieldManager=" + collection.fieldManager(), given);
        entry.put(collection.fieldManager(), predicted.tree());
        return stored(address, entry, null);
    }

    private KubeObject merge(Address address, KubeObject patch) {
        Held entry = held(address);
        KubeObject before = entry.current().orElseThrow(() -> absent(address));
        entry.put("", patch.without("metadata", "resourceVersion").tree());
        KubeObject after = stored(address, entry, before);
        if (after.isDeleting() && after.finalizers().isEmpty()) {
            entry.remove();
            listener.accept(after, false);
        }
        return after;
    }

    private KubeObject status(Address address, KubeObject given) {
        Held entry = held(address);
        KubeObject before = entry.current().orElseThrow(() -> absent(address));
        Map<String, Object> status = Statuses.merged(before.map("status"), given.map("status"));
        entry.put(
                address.fieldManager() + STATUS,
                Map.of("status", entry.isAssumedReady() ? Statuses.ready(status, invention.now()) : status));
        KubeObject after = entry.current().orElseThrow();
        listener.accept(after, true);
        return after;
    }

    private KubeObject delete(Address address, KubeObject options) {
        Held entry = held(address);
        KubeObject before = entry.current().orElseThrow(() -> absent(address));
        if (options.text("preconditions", "uid")
                .filter(uid -> !uid.equals(before.uid()))
                .isPresent()) {
            throw new FaultException(Fault.CONFLICT, before.ref() + " is another object now");
        }
        if (!before.isDeleting()) {
            entry.put("", Map.of("metadata", Map.of("deletionTimestamp", invention.now())));
        }
        KubeObject after = entry.current().orElseThrow();
        if (after.finalizers().isEmpty()) {
            entry.remove();
        }
        listener.accept(after, false);
        return after;
    }

    /** Have an object show as ready, with stand-ins for what only the real one tells, to see what would follow. */
    synchronized void assumeReady(KubeObject object, Address.Key key, Map<String, Object> unknowns) {
        Held entry = held.get(key);
        if (entry != null && entry.current().isPresent()) {
            entry.assumeReady();
            entry.put("unknown", unknowns);
            hasUnknowns = hasUnknowns || !unknowns.isEmpty();
            KubeObject told = entry.current().orElseThrow();
            entry.put("assumed" + STATUS, Map.of("status", Statuses.ready(told.map("status"), invention.now())));
            listener.accept(entry.current().orElseThrow(), unknowns.isEmpty());
        }
    }

    synchronized Map<Address.Key, Held> added() {
        Map<Address.Key, Held> added = new LinkedHashMap<>();
        held.forEach((key, entry) -> {
            if (entry.isNew()) {
                added.put(key, entry);
            }
        });
        return added;
    }

    private KubeObject stored(Address address, Held entry, @Nullable KubeObject before) {
        KubeObject now = entry.current().orElseThrow();
        if (before != null && Differ.comparable(before).equals(Differ.comparable(now))) {
            entry.put("identity", Map.of("metadata", Invention.kept(before)));
            return entry.current().orElseThrow();
        }
        Map<String, Object> identity = invention.identity(now, before);
        if (NewKinds.isDefinition(address)) {
            identity = MergePatch.apply(identity, newKinds.define(now, entry.live()));
        }
        entry.put("identity", identity);
        KubeObject after = entry.current().orElseThrow();
        hidden.learn(after);
        listener.accept(after, false);
        return after;
    }

    private KubeObject completed(Held entry, KubeObject object) {
        KubeObject before = entry.current().orElse(null);
        return KubeObject.of(MergePatch.apply(object.tree(), invention.identity(object, before)));
    }

    private Held held(Address address) {
        Held known = held.get(address.key());
        if (known == null) {
            known = new Held(server.find(Paths.object(address)).orElse(null));
            known.live().ifPresent(hidden::learn);
            held.put(address.key(), known);
        }
        return known;
    }

    private KubeObject list(Address address, String path) {
        if (listed.putIfAbsent(
                        address.group() + "/" + address.plural() + "/" + address.namespace() + "?" + address.labels(),
                        true)
                == null) {
            readAll(address, path);
        }
        List<KubeObject> items = new ArrayList<>();
        held.forEach((key, entry) -> {
            boolean same = key.group().equals(address.group()) && key.plural().equals(address.plural());
            boolean within =
                    address.namespace().isEmpty() || address.namespace().equals(key.namespace());
            entry.current()
                    .filter(object -> same && within && isSelected(object, address))
                    .ifPresent(object -> items.add(inVersion(object, address)));
        });
        items.sort(Comparator.comparing(object -> object.ref().qualifiedName()));
        return KubeObject.of(
                Map.of("items", items.stream().map(KubeObject::tree).toList()));
    }

    private void readAll(Address address, String path) {
        String next = "";
        do {
            String page = next.isEmpty() ? path : path + "&continue=" + Paths.encoded(next);
            KubeObject answer = server.find(page).orElseGet(() -> KubeObject.of(Map.of()));
            String kind = answer.kind().endsWith("List")
                    ? answer.kind().substring(0, answer.kind().length() - "List".length())
                    : answer.kind();
            answer.list("items").forEach(item -> {
                KubeObject object = KubeObject.of((Map<?, ?>) item)
                        .with(address.apiVersion(), "apiVersion")
                        .with(kind, "kind");
                hidden.learn(object);
                held.putIfAbsent(address.key(object.namespace(), object.name()), new Held(object));
            });
            next = answer.text("metadata", "continue").orElse("");
        } while (!next.isEmpty());
    }

    private static boolean isSelected(KubeObject object, Address address) {
        return object.labels().entrySet().containsAll(address.labels().entrySet());
    }

    /** Versions of one kind are taken for the same here: what reads them looks at fields that they share. */
    private static KubeObject inVersion(KubeObject object, Address address) {
        return object.apiVersion().equals(address.apiVersion())
                ? object
                : object.with(address.apiVersion(), "apiVersion");
    }

    private static FaultException absent(Address address) {
        return new FaultException(Fault.NOT_FOUND, address.plural() + " \"" + address.name() + "\" not found");
    }
}
