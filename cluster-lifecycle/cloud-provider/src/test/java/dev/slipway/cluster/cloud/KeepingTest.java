package dev.slipway.cluster.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final Instant OWNER_SINCE = Instant.parse("2026-03-01T08:00:00Z");
    private static final ManagedPart NET =
            ManagedPart.of("NetworkReady", "net", Parts.object("net")).confirming("range");
    private static final ManagedPart SUBNET =
            ManagedPart.of("NetworkReady", "subnet", Parts.object("subnet")).needing("net");
    private static final ManagedPart CLUSTER =
            ManagedPart.of("ClusterReady", "cluster", Parts.object("cluster")).needing("subnet", "net");

    private final Map<Ref, KubeObject> world = new LinkedHashMap<>();
    private final List<String> applied = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();
    private UnaryOperator<KubeObject> whatApplyingLeadsTo = UnaryOperator.identity();

    private final Keeping keeping = new Keeping(this::apply, object -> deleted.add(Keeping.name(object)), OWNER_SINCE);

    private KubeObject apply(ManagedPart part) {
        applied.add(part.name());
        KubeObject live = world.getOrDefault(part.desired().ref(), whatApplyingLeadsTo.apply(part.desired()));
        world.put(live.ref(), live);
        return live;
    }

    private Standing keep(ManagedPart... parts) {
        return keeping.keep(List.of(parts), List.copyOf(world.values()));
    }

    private void there(KubeObject... objects) {
        for (KubeObject object : objects) {
            world.put(object.ref(), object);
        }
    }

    @Test
    void firstPassAppliesOnlyWhatNeedsNothing() {
        Standing standing = keep(NET, SUBNET, CLUSTER);

        assertThat(applied).containsExactly("net");
        assertThat(standing.whole())
                .isEqualTo(
                        new Progress.Waiting("net", "is about to be looked at", Instant.parse("2026-03-01T09:00:00Z")));
        assertThat(standing.step("ClusterReady").message()).contains("cluster: waits for subnet");
    }

    @Test
    void partIsAppliedWhenEverythingThatItNeedsIsReady() {
        there(Parts.ready(NET.desired()));

        keep(NET, SUBNET, CLUSTER);

        assertThat(applied).containsExactly("net", "subnet");
    }

    @Test
    void everythingIsReadyWhenAllPartsAre() {
        whatApplyingLeadsTo = Parts::ready;

        Standing standing = keep(NET, SUBNET, CLUSTER);

        assertThat(applied).containsExactly("net", "subnet", "cluster");
        assertThat(standing.whole()).isEqualTo(new Progress.Ready());
        assertThat(standing.steps()).containsOnlyKeys("NetworkReady", "ClusterReady");
    }

    @Test
    void changeOfPartHoldsBackWhatNeedsItUntilTheChangeShows() {
        there(Parts.ready(NET.desired()).with("old", "status", "atProvider", "range"), Parts.ready(SUBNET.desired()));
        ManagedPart changed = ManagedPart.of(
                        "NetworkReady", "net", NET.desired().with("new", "spec", "forProvider", "range"))
                .confirming("range");

        Standing standing = keep(changed, SUBNET);

        assertThat(applied).containsExactly("net");
        assertThat(standing.whole().message()).contains("does not show the new range yet");
    }

    @Test
    void failureOfOnePartIsTheWholesAndNamesItsCause() {
        there(Parts.refused(NET.desired(), "ReconcileError", "VpcLimitExceeded: the account has 5 VPCs"));

        Standing standing = keep(NET, SUBNET);

        assertThat(applied).containsExactly("net");
        assertThat(standing.whole()).isInstanceOfSatisfying(Progress.Failed.class, failed -> {
            assertThat(failed.part()).isEqualTo("net");
            assertThat(failed.cause()).isEqualTo("VpcLimitExceeded: the account has 5 VPCs.");
            assertThat(failed.advice()).contains("Thing team/net");
        });
    }

    @Test
    void refusalByTheApiServerIsAFailureOfThatPartOnly() {
        ManagedPart other = ManagedPart.of("OtherReady", "other", Parts.object("other"));
        Keeping refusing = new Keeping(
                part -> {
                    if (part.name().equals("net")) {
                        throw new FaultException(Fault.INVALID, "spec.forProvider.range is no range");
                    }
                    return Parts.ready(part.desired());
                },
                object -> {},
                OWNER_SINCE);

        Standing standing = refusing.keep(List.of(NET, other), List.of());

        assertThat(standing.step("OtherReady").isReady()).isTrue();
        assertThat(standing.whole().message()).contains("is no range").contains("Correct what it names.");
    }

    @Test
    void whatIsNotDesiredAnyMoreGoesWhenNothingNeedsIt() {
        there(
                Parts.ready(NET.desired()),
                Parts.ready(Parts.object("route")),
                Parts.needing(Parts.ready(Parts.object("table")), "net,route"));

        Standing standing = keep(NET);

        assertThat(deleted).containsExactly("table");
        assertThat(standing.whole().message()).contains("route: is deleted when nothing needs it any more");
    }

    @Test
    void removalGoesFromTheLastToTheFirst() {
        KubeObject net = Parts.ready(NET.desired());
        KubeObject subnet = Parts.needing(Parts.ready(SUBNET.desired()), "net");
        KubeObject cluster = Parts.needing(Parts.ready(CLUSTER.desired()), "subnet,net");

        assertThat(keeping.remove(List.of(net, subnet, cluster)).whole().isReady())
                .isFalse();
        keeping.remove(List.of(net, subnet, Parts.deleting(cluster)));
        assertThat(deleted)
                .as("what is being deleted is still needed by nobody else")
                .containsExactly("cluster");

        keeping.remove(List.of(net, subnet));
        keeping.remove(List.of(net));
        assertThat(deleted).containsExactly("cluster", "subnet", "net");
        assertThat(keeping.remove(List.of()).whole()).isEqualTo(new Progress.Ready());
    }

    @Test
    void removalOfWhatIsPausedSaysThatItWaitsForThat() {
        KubeObject paused = Parts.deleting(
                Parts.refused(NET.desired(), "ReconcilePaused", "the annotation crossplane.io/paused is set"));

        Standing standing = keeping.remove(List.of(paused));

        assertThat(deleted).isEmpty();
        assertThat(standing.whole()).isInstanceOf(Progress.Waiting.class);
        assertThat(standing.whole().message()).contains("is paused: the annotation crossplane.io/paused is set");
    }

    @Test
    void partsThatNeedWhatComesLaterAreAMistakeOfTheCaller() {
        assertThatThrownBy(() -> keep(SUBNET, NET)).hasMessageContaining("subnet needs [net]");
        assertThatThrownBy(() -> keep(NET, NET)).hasMessageContaining("net is there twice");
    }
}
