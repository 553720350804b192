package dev.slipway.provider.gcp.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClient;
import dev.slipway.declared.DeclaredKind;
import dev.slipway.declared.Desired;
import dev.slipway.declared.Found;
import dev.slipway.declared.testkit.StatusFields;
import dev.slipway.declared.testkit.Trial;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.managed.kind.Adoption;
import dev.slipway.provider.gcp.account.GcpProject;
import dev.slipway.testkit.external.ExternalResourceContract;
import dev.slipway.testkit.external.Outside;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind keeps the contract over the wire, with a crash at every call that changes something. Operations take a while
 * wherever the service has operations, also around a crash.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("cases")
class GcpKindsContractIT extends ExternalResourceContract<Desired<Object>, Found> {

    private static World world;

    private final KindCase kind;
    private final Map<String, Map<String, Object>> madeByOwner = new HashMap<>();

    GcpKindsContractIT(KindCase kind) {
        this.kind = kind;
    }

    /** All kinds, or those whose names hold the text of {@code -Dkinds=...}. */
    static Stream<KindCase> cases() {
        String only = System.getProperty("kinds", "");
        return KindCases.all().filter(kind -> kind.toString().contains(only));
    }

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void prepare() {
        world.google.recover();
        world.google.slow(true);
    }

    @SuppressWarnings("unchecked") // the test treats all kinds alike
    private GcpResource<AbstractGoogleJsonClient, Object> declared() {
        return (GcpResource<AbstractGoogleJsonClient, Object>) kind.resource;
    }

    private DeclaredKind<?, Object> kind() {
        return GcpKind.of(declared(), world.clients);
    }

    private ExternalResource<Desired<Object>, Found> at(GcpProject project) {
        return GcpKind.of(declared(), world.clients).over(GcpKind.reach(declared(), world.clients, project));
    }

    @Override
    protected ExternalResource<Desired<Object>, Found> resource() {
        return at(world.project());
    }

    @Override
    protected ExternalResource<Desired<Object>, Found> unreachable() {
        return at(World.project("http://127.0.0.1:1/{service}/"));
    }

    @Override
    protected Desired<Object> desired(Identity identity) {
        return desired(identity, false);
    }

    @Override
    protected Desired<Object> changed(Identity identity) {
        return desired(identity, true);
    }

    private Desired<Object> desired(Identity identity, boolean changed) {
        String uid = identity.ownerUid();
        Map<String, Object> first = madeByOwner.computeIfAbsent(uid, this::made);
        return Trial.desired(kind(), identity, kind.parameters(first, changed), Adoption.OWN_ONLY);
    }

    /** What has to be there before is no business of the test's, and not slow. */
    private Map<String, Object> made(String owner) {
        world.google.slow(false);
        Map<String, Object> parameters = kind.made(world, owner.substring(0, 8));
        world.google.slow(true);
        return parameters;
    }

    @Override
    protected Identity fresh() {
        String uid = UUID.randomUUID().toString();
        return Identity.of(kind.isNamedByGoogle ? "" : "contract-" + uid.substring(0, 8), uid);
    }

    @Override
    protected boolean canChange() {
        return kind.canChange();
    }

    @Override
    protected boolean showsItsOwner() {
        return kind.isMarked;
    }

    @Override
    protected String secret() {
        return World.TOKEN;
    }

    @Override
    protected Outside outside() {
        return new Around();
    }

    @Test
    void whatIsObservedHasAPlaceInTheStatus() {
        Identity identity = fresh();
        Observation.Present<Found> present = converge(identity, desired(identity));

        Map<String, Object> shown = kind().atProvider(present.observed());

        assertThat(StatusFields.unknown(kind.resource.shape().parameters(), shown))
                .isEmpty();
    }

    /** The world around the kind: the fake Google. */
    private final class Around implements Outside {

        @Override
        public void crashAfter(int calls, Cut cut) {
            world.google.crashAfter(calls, cut == Cut.AFTER_EFFECT);
        }

        @Override
        public boolean hasCrashed() {
            return world.google.hasCrashed();
        }

        @Override
        public void throttle(Step step) {
            world.google.refuse(operations(step), 429);
        }

        @Override
        public void deny(Step step) {
            world.google.refuse(operations(step), 403);
        }

        @Override
        public void recover() {
            world.google.recover();
        }

        @Override
        public boolean slowDown() {
            return kind.isSlow;
        }

        @Override
        public long effects(Step step) {
            return world.google.effects(operations(step));
        }

        /** Everything that was created and not deleted again exists. */
        @Override
        public boolean exists(Identity identity) {
            return resource().observe(identity, desired(identity)).exists();
        }

        private Set<String> operations(Step step) {
            return switch (step) {
                case CREATE -> kind.creating;
                case UPDATE -> kind.changing;
                case DELETE -> kind.deleting;
            };
        }
    }
}
