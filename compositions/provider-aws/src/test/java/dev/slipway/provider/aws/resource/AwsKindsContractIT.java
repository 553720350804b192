package dev.slipway.provider.aws.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.declared.DeclaredKind;
import dev.slipway.declared.Desired;
import dev.slipway.declared.Found;
import dev.slipway.declared.testkit.StatusFields;
import dev.slipway.declared.testkit.Trial;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.managed.kind.Adoption;
import dev.slipway.provider.aws.account.AwsAccount;
import dev.slipway.testkit.external.ExternalResourceContract;
import dev.slipway.testkit.external.Outside;
import dev.slipway.testkit.fixture.Moto;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkClient;

/**
 * Every kind keeps the contract on moto, with a crash at every call that changes something. Kinds that are slow are so here,
 * too: they are being created, changed and deleted for a while, also around a crash.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("cases")
class AwsKindsContractIT extends ExternalResourceContract<Desired<Object>, Found> {

    @RegisterExtension
    static final Moto MOTO = Moto.server();

    /** Clients are dear to make, so all tests share them. */
    private static World world;

    private final KindCase kind;
    private final Map<String, Map<String, String>> valuesByOwner = new HashMap<>();

    AwsKindsContractIT(KindCase kind) {
        this.kind = kind;
    }

    /** All kinds, or those whose names hold the text of {@code -Dkinds=...}. */
    static Stream<KindCase> cases() {
        String only = System.getProperty("kinds", "");
        return KindCases.all().filter(kind -> kind.toString().contains(only));
    }

    @BeforeAll
    static void open() {
        world = new World(MOTO.endpoint().toString());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void prepare() {
        world.interruptions.recover();
        world.interruptions.forget();
        if (kind.isSlowInCrowds) {
            world.empty();
        }
    }

    @SuppressWarnings("unchecked") // the test treats all kinds alike
    private AwsResource<SdkClient, Object> declared() {
        return (AwsResource<SdkClient, Object>) kind.resource;
    }

    private DeclaredKind<?, Object> kind() {
        return AwsKind.of(declared(), world.clients);
    }

    private ExternalResource<Desired<Object>, Found> at(AwsAccount account) {
        return AwsKind.of(declared(), world.clients).over(AwsKind.reach(declared(), world.clients, account));
    }

    @Override
    protected ExternalResource<Desired<Object>, Found> resource() {
        return at(world.account(kind));
    }

    @Override
    protected ExternalResource<Desired<Object>, Found> unreachable() {
        return at(World.account("http://127.0.0.1:1"));
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
        Map<String, String> all = valuesByOwner.computeIfAbsent(identity.ownerUid(), this::made);
        Adoption adoption = kind.isMarkedLate ? Adoption.UNOWNED : Adoption.OWN_ONLY;
        return Trial.desired(kind(), identity, kind.parameters(all, changed), adoption);
    }

    private Map<String, String> made(String owner) {
        Map<String, String> all = new HashMap<>();
        all.put("uid", owner.substring(0, 8));
        all.putAll(kind.before.apply(world, owner.substring(0, 8)));
        return all;
    }

    @Override
    protected Identity fresh() {
        String uid = UUID.randomUUID().toString();
        return Identity.of(kind.namedByAws ? "" : kind.name.apply("contract-" + uid.substring(0, 8)), uid);
    }

    @Override
    protected boolean canChange() {
        return !kind.changes.isEmpty();
    }

    @Override
    protected boolean showsItsOwner() {
        return kind.isMarked;
    }

    @Override
    protected String secret() {
        return World.SECRET;
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

    /** AWS answers a token that it knows with what it once made, even if that is gone. */
    @Test
    void whatVanishedIsCreatedAgain() {
        assumeTrue(kind.namedByAws && kind.isSlow(), "no token can stand in the way");
        Identity first = fresh();
        converge(first, desired(first));
        Identity named = resource().create(first, desired(first));
        remove(named);
        // moto keeps the address of a gateway that has gone.
        valuesByOwner.remove(named.ownerUid());

        Identity next = resource().create(named, desired(named));

        assertThat(converge(next, desired(next)).drift().fields()).isEmpty();
    }

    /** The world around the kind: moto, seen through what the clients' interceptor knows. */
    private final class Around implements Outside {

        @Override
        public void crashAfter(int calls, Cut cut) {
            world.interruptions.crashAfter(calls, cut == Cut.AFTER_EFFECT);
        }

        @Override
        public boolean hasCrashed() {
            return world.interruptions.hasCrashed();
        }

        @Override
        public void throttle(Step step) {
            world.interruptions.refuse(operations(step), "Throttling", 400);
        }

        @Override
        public void deny(Step step) {
            world.interruptions.refuse(operations(step), "AccessDenied", 403);
        }

        @Override
        public void recover() {
            world.interruptions.recover();
        }

        @Override
        public boolean slowDown() {
            return kind.isSlow();
        }

        @Override
        public long effects(Step step) {
            return world.interruptions.effects(operations(step));
        }

        /** Everything that was created and not deleted again exists. */
        @Override
        public boolean exists(Identity identity) {
            return kind.existing == null
                    ? effects(Step.CREATE) > effects(Step.DELETE)
                    : kind.existing.apply(world, valuesByOwner.getOrDefault(identity.ownerUid(), Map.of()));
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
