package dev.slipway.delivery.sync;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.kernel.object.KubeObject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sync options such as {@code Prune=false}, of an Application or of one object; an object's own win. */
public record SyncOptions(Set<String> values) {

    public SyncOptions {
        values = Set.copyOf(values);
    }

    public static SyncOptions of(Collection<String> options) {
        Set<String> values = new LinkedHashSet<>();
        options.forEach(option -> values.add(option.strip()));
        return new SyncOptions(values);
    }

    /** Return the options in the object's own annotation. */
    public static SyncOptions of(KubeObject object) {
        return of(object.annotation(Keys.SYNC_OPTIONS).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .toList());
    }

    public boolean has(String option) {
        return values.contains(option);
    }

    /** Return the value of {@code name=value}, if there is one. */
    public Optional<String> value(String name) {
        return values.stream()
                .filter(option -> option.startsWith(name + "="))
                .map(option -> option.substring(name.length() + 1))
                .findFirst();
    }

    /** Return whether the option is on for the object: its own setting, else this one. */
    public boolean isOn(KubeObject object, String name) {
        return of(object)
                .value(name)
                .or(() -> value(name))
                .filter("true"::equals)
                .isPresent();
    }

    /** Return whether the object must stay although Git no longer has it. */
    public static boolean keepsFromPruning(KubeObject live) {
        return of(live).has("Prune=false") || isKeptByHelm(live);
    }

    /** Return whether the object must stay although its Application is deleted. */
    public static boolean keepsFromDeletion(KubeObject live) {
        SyncOptions own = of(live);
        return own.has("Delete=false") || isKeptByHelm(live);
    }

    private static boolean isKeptByHelm(KubeObject live) {
        return live.annotation(Keys.HELM_RESOURCE_POLICY)
                .filter(List.of("keep")::contains)
                .isPresent();
    }
}
