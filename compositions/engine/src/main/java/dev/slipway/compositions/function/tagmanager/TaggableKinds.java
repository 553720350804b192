package dev.slipway.compositions.function.tagmanager;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The kinds of managed resources that have {@code spec.forProvider.tags}, according to the CRDs of the AWS and Azure
 * providers v2.7.0. A line of the list is a cloud, a service and the service's kinds; every kind exists in the group for the
 * cluster and in the one for namespaces. The service {@code -} is the cloud's own group.
 */
final class TaggableKinds {

    private static final String LIST = "taggable-kinds.txt";
    private static final TaggableKinds STANDARD = read();

    private final Set<String> kinds = new HashSet<>();

    static TaggableKinds standard() {
        return STANDARD;
    }

    boolean contains(String group, String kind) {
        return kinds.contains(group + "/" + kind);
    }

    private static TaggableKinds read() {
        TaggableKinds taggable = new TaggableKinds();
        try (InputStream list = Objects.requireNonNull(TaggableKinds.class.getResourceAsStream(LIST), LIST)) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .forEach(taggable::add);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return taggable;
    }

    private void add(String[] line) {
        String prefix = line[1].equals("-") ? "" : line[1] + ".";
        for (String scope : new String[] {"", "m."}) {
            String group = (prefix + line[0] + "." + scope + "upbound.io").toLowerCase(Locale.ROOT);
            for (int i = 2; i < line.length; i++) {
                kinds.add(group + "/" + line[i]);
            }
        }
    }
}
