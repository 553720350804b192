package dev.slipway.delivery.source.oci;

import dev.slipway.delivery.source.revision.TagRange;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import land.oras.ContainerRef;
import land.oras.Registry;
import land.oras.Tags;

/** What the revision of an artifact means in its registry. */
final class Tagged {

    private static final String LATEST = "latest";
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 50;

    private Tagged() {}

    static ContainerRef of(Registry registry, ContainerRef repository, ArtifactRef ref) {
        String revision = ref.revision();
        if (revision.startsWith("sha256:")) {
            return repository.withDigest(revision);
        }
        boolean newest = revision.isEmpty() || revision.equals("HEAD");
        Optional<TagRange> range = TagRange.of(newest ? "*" : revision, "");
        if (range.isEmpty()) {
            return repository.withTag(revision);
        }
        List<String> tags = tags(registry, repository);
        try {
            // A tag cannot have a plus sign, which versions have: the field's custom is an underscore for it.
            List<String> versions =
                    tags.stream().map(tag -> tag.replace('_', '+')).toList();
            return repository.withTag(range.get().pick(versions).replace('+', '_'));
        } catch (FaultException none) {
            if (newest && tags.contains(LATEST)) {
                return repository.withTag(LATEST);
            }
            throw new FaultException(
                    Fault.NOT_FOUND, ref.title() + ": none of its " + tags.size() + " tags is a version that is meant");
        }
    }

    private static List<String> tags(Registry registry, ContainerRef repository) {
        List<String> all = new ArrayList<>();
        String last = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Tags tags = last == null ? registry.getTags(repository) : registry.getTags(repository, PAGE, last);
            all.addAll(tags.tags());
            last = tags.last();
            if (last == null || tags.tags().isEmpty()) {
                break;
            }
        }
        return all;
    }
}
