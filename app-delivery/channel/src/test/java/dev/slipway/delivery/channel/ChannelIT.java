package dev.slipway.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import dev.slipway.delivery.channel.ChannelFixture.Agent;
import dev.slipway.delivery.channel.enrol.Invitation;
import dev.slipway.delivery.channel.enrol.Registration;
import dev.slipway.delivery.channel.hub.Presence;
import dev.slipway.delivery.channel.link.LinkState.Phase;
import dev.slipway.delivery.channel.pki.AgentId;
import dev.slipway.delivery.channel.pki.Authority;
import dev.slipway.delivery.channel.pki.KeyRequest;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.testkit.kubernetes.ApiServer;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.slipway.channel.v1.FromAgent;
import io.slipway.channel.v1.Hello;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hub and agents over real TLS, with registrations on a real API server: friendly ones and hostile ones. */
class ChannelIT {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /** Of certificates that a test sees renewed: what is left after two thirds must do for a slow machine. */
    private static final Duration LIFETIME = Duration.ofSeconds(12);

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private ChannelFixture hub;

    @BeforeEach
    void start() {
        hub = new ChannelFixture(API.client(), API.namespace());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(180)).pollInterval(Duration.ofMillis(50));
    }

    @Test
    void anAgentEnrolsConnectsAndReceivesItsOwnResourcesOnly() {
        hub.notes.put("prod", "greeting", "hello");
        hub.notes.put("test", "greeting", "for another cluster");
        Agent agent = hub.agent("prod", hub.registrations.invite("prod", TEN_MINUTES));

        eventually().until(() -> agent.known().equals(List.of("greeting")));

        String digest = Digests.of("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(agent.link.fetch("Note", "greeting", digest)).asString().isEqualTo("hello");
        eventually().until(() -> agent.link.state().phase() == Phase.CONNECTED);
        assertThat(hub.hub.presence("prod")).map(Presence::kubernetesVersion).contains("v1.36.3");
        String foreign = Digests.of("for another cluster".getBytes(StandardCharsets.UTF_8));
        assertFault(Fault.NOT_FOUND, () -> agent.link.fetch("Note", "greeting", foreign));
        assertFault(Fault.NOT_FOUND, () -> agent.link.fetch("Unheard", "greeting", digest));
        eventually().until(() -> hub.registrations
                .find("prod")
                .orElseThrow()
                .secret()
                .annotation("slipway.dev/agent-state")
                .filter("Connected"::equals)
                .isPresent());
    }

    @Test
    void changesAndReportsTravelWhileTheStreamIsOpen() {
        Agent agent = hub.agent("prod", hub.registrations.invite("prod", TEN_MINUTES));
        eventually().until(() -> agent.link.state().phase() == Phase.CONNECTED);

        hub.change("prod", "a", "1");
        eventually().until(() -> agent.known().equals(List.of("a")));
        agent.link.report(Report.of("Note", "a", "done".getBytes(StandardCharsets.UTF_8)));
        eventually().until(() -> hub.notes.reports("prod").equals(List.of("a=done")));
        hub.remove("prod", "a");
        eventually().until(() -> agent.known().isEmpty());
    }

    @Test
    void aTokenIsGoodForOneKeyHoweverManyAskAtOnce() throws Exception {
        Invitation invitation = hub.registrations.invite("prod", TEN_MINUTES);
        KeyRequest winner = KeyRequest.make();
        Callable<Boolean> attempt = () -> {
            try {
                hub.registrations.enrol(
                        "prod", invitation.token().reveal(), KeyRequest.make().request());
                return true;
            } catch (FaultException refused) {
                return refused.fault() != Fault.DENIED;
            }
        };
        var pool = Executors.newFixedThreadPool(6);
        long enrolled = 0;
        for (Future<Boolean> answer : pool.invokeAll(java.util.Collections.nCopies(6, attempt))) {
            enrolled += answer.get() ? 1 : 0;
        }
        pool.shutdownNow();

        assertThat(enrolled).isEqualTo(1);
        assertFault(
                Fault.DENIED,
                () -> hub.registrations.enrol("prod", invitation.token().reveal(), winner.request()));
    }

    @Test
    void anAgentWhoseAnswerWasLostAsksAgainWithItsKey() {
        Invitation invitation = hub.registrations.invite("prod", TEN_MINUTES);
        KeyRequest request = KeyRequest.make();

        X509Certificate lost =
                hub.registrations.enrol("prod", invitation.token().reveal(), request.request());
        X509Certificate again =
                hub.registrations.enrol("prod", invitation.token().reveal(), request.request());

        assertThat(again.getPublicKey()).isEqualTo(lost.getPublicKey());
        assertThat(hub.registrations.find("prod").orElseThrow().tokenExpires()).isEmpty();
    }

    @Test
    void wrongExpiredAndForeignTokensAreRefusedAlike() {
        Invitation prod = hub.registrations.invite("prod", TEN_MINUTES);
        hub.registrations.invite("test", TEN_MINUTES);
        Invitation expired = hub.registrations.invite("old", Duration.ZERO);
        Invitation replaced = hub.registrations.invite("new", TEN_MINUTES);
        hub.registrations.invite("new", TEN_MINUTES);

        assertRefused("test", prod.token());
        assertRefused("prod", Redacted.of("guess"));
        assertRefused("prod", Redacted.of(""));
        assertRefused("nowhere", prod.token());
        assertRefused("old", expired.token());
        assertRefused("new", replaced.token());
        assertFault(Fault.INVALID, () -> hub.registrations.invite("../prod", TEN_MINUTES));
    }

    private void assertRefused(String cluster, Redacted<String> token) {
        assertFault(
                Fault.DENIED,
                () -> hub.registrations.enrol(
                        cluster, token.reveal(), KeyRequest.make().request()));
    }

    @Test
    void theHubKeepsNoTokenAndNoKeyOfAnAgent() {
        Invitation invitation = hub.registrations.invite("prod", TEN_MINUTES);
        Agent agent = hub.agent("prod", invitation);
        eventually().until(() -> agent.link.state().phase() == Phase.CONNECTED);

        Registration registration = hub.registrations.find("prod").orElseThrow();

        assertThat(registration.secret().map("data"))
                .containsOnlyKeys(
                        "cluster", "tokenHash", "tokenExpires", "tokenSpentBy", "enrolledAt", "certificateExpires");
        assertThat(registration.secret().tree().toString())
                .doesNotContain(invitation.token().reveal());
        assertThat(invitation.toString()).doesNotContain(invitation.token().reveal());
    }

    @Test
    void theCertificateIsRenewedInTimeAndARevokedAgentIsThrownOut() {
        hub.close();
        hub = new ChannelFixture(API.client(), API.namespace(), LIFETIME);
        Agent agent = hub.agent("prod", hub.registrations.invite("prod", TEN_MINUTES));
        eventually().until(() -> agent.link.state().phase() == Phase.CONNECTED);
        X509Certificate first = agent.certificate();

        eventually()
                .until(() ->
                        !agent.certificate().equals(first) && agent.link.state().phase() == Phase.CONNECTED);
        hub.registrations.revoke("prod");

        eventually()
                .until(() -> agent.link.state().phase() == Phase.REFUSED
                        || agent.link.state().phase() == Phase.EXPIRED);
        eventually()
                .until(() ->
                        hub.hub.presence("prod").filter(Presence::connected).isEmpty());
        // Registered again is not the same registration: the old certificate stays worthless, the new token is good.
        Invitation anew = hub.registrations.invite("prod", TEN_MINUTES);
        assertThat(agent.link.state().phase()).isNotEqualTo(Phase.CONNECTED);
        agent.give(anew.token());
        eventually().until(() -> agent.link.state().phase() == Phase.CONNECTED);
    }

    @Test
    void theAuthorityIsExchangedWhileAgentsStayAndComeBack() {
        hub.close();
        hub = new ChannelFixture(API.client(), API.namespace(), LIFETIME);
        Invitation invitation = hub.registrations.invite("prod", TEN_MINUTES);
        Agent agent = hub.agent("prod", invitation);
        eventually().until(() -> agent.link.state().phase() == Phase.CONNECTED);
        AgentId prod = hub.registrations.find("prod").orElseThrow().identity();
        KeyRequest request = KeyRequest.make();
        X509Certificate former =
                hub.registrations.authority().forAgent(prod, request.request(), Instant.now(), TEN_MINUTES);

        hub.registrations.rotateAuthority(Duration.ofMinutes(1));
        hub.later(Duration.ZERO);
        assertThatThrownBy(() -> hub.registrations.rotateAuthority(TEN_MINUTES))
                .hasMessageContaining("is being exchanged already");
        assertThat(hub.registrations.invite("new", TEN_MINUTES).fingerprint()).isEqualTo(invitation.fingerprint());
        Authority next = hub.registrations.authorities().signing();
        eventually()
                .until(() -> isSignedBy(agent.certificate(), next)
                        && agent.link.state().phase() == Phase.CONNECTED);
        // Who is known gets as far as the question, which is empty here.
        assertThat(hub.refusal(former, request.key())).isEqualTo(Status.Code.INVALID_ARGUMENT);

        hub.later(Duration.ofSeconds(61));
        assertThat(hub.registrations.invite("new", TEN_MINUTES).fingerprint()).isEqualTo(next.fingerprint());
        agent.restart();
        eventually().until(() -> agent.link.state().phase() == Phase.CONNECTED);
        assertThat(hub.refusal(former, request.key())).isEqualTo(Status.Code.INVALID_ARGUMENT);

        hub.later(Duration.ofSeconds(121));
        assertThat(hub.refusal(former, request.key())).isEqualTo(Status.Code.UNAVAILABLE);
        agent.restart();
        eventually().until(() -> agent.link.state().phase() == Phase.CONNECTED);
    }

    private static boolean isSignedBy(X509Certificate certificate, Authority authority) {
        try {
            certificate.verify(authority.certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    @Test
    void withoutACertificateOfThisAuthorityNothingIsAnswered() {
        Authority other = Authority.make(Instant.now());
        KeyRequest request = KeyRequest.make();
        hub.registrations.invite("prod", TEN_MINUTES);
        AgentId prod = hub.registrations.find("prod").orElseThrow().identity();
        X509Certificate forged = other.forAgent(prod, request.request(), Instant.now(), TEN_MINUTES);
        X509Certificate expired = hub.registrations
                .authority()
                .forAgent(prod, request.request(), Instant.now().minusSeconds(7200), Duration.ofHours(1));
        AgentId stranger = new AgentId("prod", "another-registration");
        X509Certificate former =
                hub.registrations.authority().forAgent(stranger, request.request(), Instant.now(), TEN_MINUTES);

        assertThat(hub.refusal(null, null)).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(hub.refusal(forged, request.key())).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(hub.refusal(expired, request.key())).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(hub.refusal(former, request.key())).isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    @Test
    void aHubOfAnotherAuthorityIsNotTrusted() {
        Invitation invitation = hub.registrations.invite("prod", TEN_MINUTES);
        Invitation astray = new Invitation(
                "prod",
                invitation.token(),
                invitation.expires(),
                Authority.make(Instant.now()).fingerprint());

        Agent agent = hub.agent("prod", astray);

        eventually().until(() -> agent.link.state().message().contains("another hub"));
        assertThat(hub.registrations.find("prod").orElseThrow().tokenExpires()).isPresent();
    }

    @Test
    void messagesThatAreTooLargeOrFalseEndTheStreamAndHarmNobodyElse() throws Exception {
        Agent friend = hub.agent("test", hub.registrations.invite("test", TEN_MINUTES));
        eventually().until(() -> friend.link.state().phase() == Phase.CONNECTED);
        FromAgent hello =
                FromAgent.newBuilder().setHello(Hello.getDefaultInstance()).build();
        FromAgent huge = report("Note", ByteString.copyFrom(new byte[5 * 1024 * 1024]), "");
        FromAgent lie = report("Note", ByteString.copyFromUtf8("x"), Digests.of(new byte[0]));
        FromAgent unheard = report("Unheard", ByteString.EMPTY, Digests.of(new byte[0]));

        assertThat(hub.say("prod", lie)).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(hub.say("prod", hello, hello)).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(hub.say("prod", hello, lie)).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(hub.say("prod", hello, unheard)).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(hub.say("prod", hello, huge)).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(hub.notes.reports("prod")).isEmpty();
        hub.change("test", "still", "here");
        eventually().until(() -> friend.known().equals(List.of("still")));
    }

    @Test
    void contentThatIsNotWhatItsDigestSaysIsNotTaken() {
        hub.notes.put("prod", "a", "what was promised");
        Agent agent = hub.agent("prod", hub.registrations.invite("prod", TEN_MINUTES));
        eventually().until(() -> agent.known().equals(List.of("a")));
        hub.notes.lie("something else");

        String digest = Digests.of("what was promised".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> agent.link.fetch("Note", "a", digest)).hasMessageContaining("not taken");
    }

    @Test
    void contentOfManyPiecesArrivesWhole() {
        String large = "0123456789".repeat(200_000);
        hub.notes.put("prod", "large", large);
        Agent agent = hub.agent("prod", hub.registrations.invite("prod", TEN_MINUTES));
        eventually().until(() -> agent.known().equals(List.of("large")));

        assertThat(agent.link.fetch("Note", "large", Digests.of(large.getBytes(StandardCharsets.UTF_8))))
                .hasSize(large.length());
    }

    private static FromAgent report(String kind, ByteString payload, String digest) {
        String said = digest.isEmpty() ? Digests.of(payload.toByteArray()) : digest;
        return FromAgent.newBuilder()
                .setReport(io.slipway.channel.v1.Report.newBuilder()
                        .setKind(kind)
                        .setName("a")
                        .setDigest(said)
                        .setPayload(payload))
                .build();
    }

    private static void assertFault(Fault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(FaultException.class, thrown -> assertThat(thrown.fault())
                        .isEqualTo(fault))
                .isNotInstanceOf(StatusRuntimeException.class);
    }
}
