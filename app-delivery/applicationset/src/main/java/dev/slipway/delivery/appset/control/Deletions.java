package dev.slipway.delivery.appset.control;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Guard;
import dev.slipway.kernel.plan.Inventory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which Applications go, because the set no longer stands for them.
 *
 * @param doomed those to delete
 * @param frozen why none is deleted although some should be
 */
record Deletions(List<KubeObject> doomed, Optional<String> frozen) {

    private static final int LISTED = 20;
    private static final int WORD = 4;

    static Deletions none() {
        return new Deletions(List.of(), Optional.empty());
    }

    /** Compare what exists with all names that the set stands for, whether these may be made or not. */
    static Deletions of(KubeObject set, Map<String, KubeObject> existing, Collection<KubeObject> generated) {
        Set<String> names = generated.stream().map(KubeObject::name).collect(Collectors.toSet());
        List<KubeObject> doomed = existing.values().stream()
                .filter(app -> !names.contains(app.name()))
                .toList();
        List<Ref> fresh = doomed.stream()
                .filter(app -> !app.isDeleting())
                .map(KubeObject::ref)
                .toList();
        if (fresh.isEmpty()) {
            return none();
        }
        String word = word(fresh);
        boolean approved =
                set.annotation(Keys.APPROVE_DELETIONS).filter(word::equals).isPresent();
        try {
            Guard guard = set.annotation(Guard.ANNOTATION).map(Guard::parse).orElseGet(Guard::standard);
            Inventory inventory =
                    Inventory.of(existing.values().stream().map(KubeObject::ref).toList());
            return approved || !guard.refuses(fresh, inventory)
                    ? new Deletions(doomed, Optional.empty())
                    : frozen(fresh, existing.size(), word);
        } catch (FaultException broken) {
            return new Deletions(List.of(), Optional.of(broken.explanation() + "; no Application is deleted"));
        }
    }

    private static Deletions frozen(List<Ref> fresh, int all, String word) {
        String list = fresh.stream().limit(LISTED).map(Ref::name).collect(Collectors.joining(", "));
        String more = fresh.size() > LISTED ? " and " + (fresh.size() - LISTED) + " more" : "";
        return new Deletions(
                List.of(),
                Optional.of("The generators no longer yield " + fresh.size() + " of " + all
                        + " Applications; they are not deleted: " + list + more
                        + ". Bring them back, or approve with the annotation " + Keys.APPROVE_DELETIONS + ": " + word));
    }

    /** A word that only these deletions have, so that no other is approved with them. */
    private static String word(List<Ref> refs) {
        String names = refs.stream().map(Ref::name).sorted().collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, WORD);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
