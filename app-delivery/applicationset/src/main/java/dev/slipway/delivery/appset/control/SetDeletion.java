package dev.slipway.delivery.appset.control;

import dev.slipway.api.argocd.ApplicationSetApplicationStatus;
import dev.slipway.api.argocd.ApplicationSetStatus;
import dev.slipway.delivery.cluster.ClusterSecret;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to the Applications of a set that is deleted. As a rule the garbage collector deletes them after it; a
 * policy that forbids deletion lets them stay, and a reversed order deletes them here, the last step first.
 */
final class SetDeletion {

    private static final Duration AGAIN = Duration.ofSeconds(2);

    private SetDeletion() {}

    static PassResult of(SetSpec spec, Collection<KubeObject> existing, List<ClusterSecret> clusters, Writing writing) {
        if (!spec.mayDelete()) {
            existing.forEach(writing::release);
            return writing.problem()
                    .map(why -> PassResult.of(Outcome.requeue(AGAIN, why)))
                    .orElseGet(PassResult::deleted);
        }
        if (!spec.deletesInReverse() || existing.isEmpty()) {
            return PassResult.deleted();
        }
        List<KubeObject> next = last(spec, existing);
        next.forEach(app -> writing.delete(app, clusters));
        return PassResult.of(Outcome.requeue(AGAIN, next.size() + " Applications of the last step are being deleted"))
                .telling(writing.events());
    }

    private static List<KubeObject> last(SetSpec spec, Collection<KubeObject> existing) {
        Map<String, Integer> steps = new HashMap<>();
        List<ApplicationSetApplicationStatus> known = Optional.ofNullable(
                        Json.convert(spec.object().map("status"), ApplicationSetStatus.class)
                                .applicationStatus())
                .orElse(List.of());
        known.forEach(status -> steps.put(status.application(), step(status.step())));
        int last = existing.stream()
                .mapToInt(app -> steps.getOrDefault(app.name(), -1))
                .max()
                .orElse(-1);
        return existing.stream()
                .filter(app -> steps.getOrDefault(app.name(), -1) == last)
                .toList();
    }

    private static int step(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}
