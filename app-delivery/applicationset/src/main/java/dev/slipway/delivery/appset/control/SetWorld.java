package dev.slipway.delivery.appset.control;

import dev.slipway.delivery.appset.generate.Generated;
import dev.slipway.delivery.appset.generate.Generation;
import dev.slipway.delivery.appset.generate.PullRequest;
import dev.slipway.delivery.appset.generate.World;
import dev.slipway.delivery.cluster.ClusterSecret;
import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one set has read and made of it. Repositories and forges are asked as often as their generators say; what was
 * generated is kept while the set and all the answers that it came from are the same, so that the many looks that
 * Applications cause cost nothing. Not for use by several threads: a set has one pass at a time.
 */
final class SetWorld {

    private record Address(String url, String revision) {}

    private record Kept(Map<String, Object> spec, Generated generated) {}

    private final Outside outside;
    private final Remembered<Address, RepositoryView> repositories = new Remembered<>();
    private final Remembered<Map<String, Object>, List<PullRequest>> pulls = new Remembered<>();
    private final Map<Object, Object> answers = new LinkedHashMap<>();
    private @Nullable Kept kept;

    SetWorld(Outside outside) {
        this.outside = outside;
    }

    /** Read everything anew the next time. */
    void forget() {
        repositories.forget();
        pulls.forget();
        kept = null;
    }

    Generated generated(KubeObject set, Instant now) {
        Asked asked = new Asked(set, now);
        Map<String, Object> spec = set.map("spec");
        Kept last = kept;
        if (last != null && last.spec().equals(spec) && asked.allAsBefore()) {
            return last.generated();
        }
        answers.clear();
        kept = null;
        Generated generated = Generation.of(set, asked);
        if (generated.problem().isEmpty()) {
            kept = new Kept(spec, generated);
        }
        return generated;
    }

    /** The questions of one pass, noted with what tells their answers apart. */
    private final class Asked implements World {

        private final KubeObject set;
        private final Instant now;
        private final Duration gitInterval;

        Asked(KubeObject set, Instant now) {
            this.set = set;
            this.now = now;
            this.gitInterval = SetSpec.of(set).gitInterval();
        }

        boolean allAsBefore() {
            return answers.entrySet().stream()
                    .allMatch(entry -> token(entry.getKey()).equals(entry.getValue()));
        }

        @SuppressWarnings("unchecked") // the questions are our own
        private Object token(Object question) {
            if (question instanceof Address address) {
                return view(address).sha();
            }
            return question instanceof Map<?, ?> spec
                    ? asked((Map<String, Object>) spec)
                    : outside.clusters().list();
        }

        @Override
        public List<ClusterSecret> clusters() {
            return noted("clusters", () -> outside.clusters().list());
        }

        @Override
        public Repository repository(String url, String revision) {
            Address address = new Address(url, revision);
            RepositoryView view = view(address);
            answers.put(address, view.sha());
            return view;
        }

        private RepositoryView view(Address address) {
            return repositories.ask(
                    address,
                    now,
                    Optional.of(gitInterval),
                    () -> outside.repository(address.url(), address.revision()));
        }

        @Override
        public List<PullRequest> pullRequests(Map<String, Object> spec) {
            return noted(spec, () -> asked(spec));
        }

        private List<PullRequest> asked(Map<String, Object> spec) {
            return pulls.ask(spec, now, SetSpec.pullInterval(spec), () -> outside.pulls()
                    .list(spec, ref -> outside.token(ref, set.namespace())));
        }

        private <A> A noted(Object question, Supplier<A> source) {
            A answer = source.get();
            answers.put(question, answer);
            return answer;
        }
    }
}
