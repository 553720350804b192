package dev.slipway.managed.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.managed.rehearsal.RehearsedKind.Desired;
import dev.slipway.runtime.preview.CloudLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsedResourceTest {

    private static final Drift DRIFT = new Drift(List.of(new Drift.Field("size", 2L, 1L)));
    private static final KubeObject OBJECT = KubeObject.of(new Ref(new Gvk("example.org", "v1", "Thing"), "", "t"));

    private final List<String> asked = new ArrayList<>();
    private final CloudLog calls = new CloudLog();
    private final Identity identity = Identity.of("t", "u");
    private final RehearsedResource<String, String> resource = new RehearsedResource<>(real(), calls);

    @Test
    void onlyLooks() {
        Desired<String> desired = new Desired<>(OBJECT, "small");

        assertThat(resource.observe(identity, desired).exists()).isTrue();
        assertThat(resource.create(identity, desired)).isEqualTo(identity);
        resource.update(identity, desired, DRIFT);
        resource.delete(identity, desired);

        assertThat(asked).containsExactly("observe small", "refusal small");
    }

    @Test
    void whatWouldBeDeletedIsAbsentFromThenOn() {
        resource.delete(identity, new Desired<>(OBJECT, "small"));

        assertThat(resource.observe(identity, new Desired<>(OBJECT, "small")).exists())
                .isFalse();
        assertThat(resource.observe(Identity.of("t", "another"), new Desired<>(OBJECT, "small"))
                        .exists())
                .isTrue();
        assertThat(calls.isGone("u")).isTrue();
    }

    private ExternalResource<String, String> real() {
        return new ExternalResource<>() {
            @Override
            public Observation<String> observe(Identity who, String desired) {
                asked.add("observe " + desired);
                return new Observation.Present<>("seen", DRIFT);
            }

            @Override
            public Identity create(Identity who, String desired) {
                throw new AssertionError("really created");
            }

            @Override
            public void update(Identity who, String desired, Drift drift) {
                throw new AssertionError("really updated");
            }

            @Override
            public Optional<String> refusal(Identity who, String desired, Drift drift) {
                asked.add("refusal " + desired);
                return Optional.empty();
            }

            @Override
            public void delete(Identity who, String desired) {
                throw new AssertionError("really deleted");
            }
        };
    }
}
