package dev.slipway.delivery.channel.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String CLIENT = "1.3.6.1.5.5.7.3.2";
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";

    private final Authority authority = Authority.make(NOW);
    private final AgentId agent = new AgentId("prod", "0b9a-uid");

    @Test
    void anAgentIsWhomItsRegistrationSaysWhateverItsRequestSays() throws Exception {
        X509Certificate certificate =
                authority.forAgent(agent, KeyRequest.make().request(), NOW, DAY);

        certificate.verify(authority.certificate().getPublicKey());
        assertThat(AgentId.of(certificate)).isEqualTo(agent);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly(CLIENT);
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo(NOW.plus(DAY));
    }

    @Test
    void onlyTheHubIsAServer() throws Exception {
        X509Certificate hub = authority.forHub(NOW, DAY).certificate();

        assertThat(hub.getExtendedKeyUsage()).containsExactly(SERVER);
        assertThatThrownBy(() -> AgentId.of(hub)).hasMessageContaining("not an agent's");
    }

    @Test
    void aCertificateEndsNoLaterThanTheAuthority() {
        X509Certificate certificate =
                authority.forAgent(agent, KeyRequest.make().request(), NOW, Duration.ofDays(100_000));

        assertThat(certificate.getNotAfter()).isEqualTo(authority.certificate().getNotAfter());
    }

    @Test
    void aRequestThatWasNotMadeWithItsKeyIsRefused() {
        byte[] forged = KeyRequest.make().request();
        forged[forged.length - 1] ^= 1;

        assertInvalid(forged);
        assertInvalid(new byte[] {1, 2, 3});
        assertInvalid(new byte[0]);
        assertInvalid(new byte[100_000]);
    }

    private void assertInvalid(byte[] request) {
        assertThatThrownBy(() -> authority.forAgent(agent, request, NOW, DAY))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INVALID));
    }

    @Test
    void aKeyThatWasKeptAsksForTheSameCertificate() {
        KeyRequest first = KeyRequest.make();
        Redacted<java.security.PrivateKey> kept = Encoding.key(Encoding.pem(first.key()));

        KeyRequest again = KeyRequest.of(kept);

        assertThat(Authority.publicKey(again.request())).isEqualTo(Authority.publicKey(first.request()));
    }

    @Test
    void certificatesSurvivePemAndKeysAreNotQuotedWhenBroken() {
        X509Certificate certificate = authority.certificate();

        assertThat(Encoding.certificate(Encoding.pem(certificate).getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo(certificate);
        assertThatThrownBy(() -> Encoding.key(Redacted.of("-----BEGIN PRIVATE KEY-----\ncanary\n")))
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    @Test
    void aHubIsTrustedByTheFingerprintOfItsAuthorityOnly() {
        X509Certificate[] chain = chain(authority);
        String shown = authority.fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");

        // The clock of the machine decides, so the authority of this test must hold now.
        Authority current = Authority.make(Instant.now());
        assertThatCode(() -> new PinnedTrust(current.fingerprint()).checkServerTrusted(chain(current), "ECDHE_ECDSA"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new PinnedTrust(current.fingerprint()).checkServerTrusted(chain, "ECDHE_ECDSA"))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining("another hub");
        assertThat(new PinnedTrust(shown)).isNotNull();
    }

    @Test
    void aChainThatOnlyShowsThePinnedAuthorityAndWasSignedByAnotherIsRefused() {
        Authority pinned = Authority.make(Instant.now());
        Authority other = Authority.make(Instant.now());
        X509Certificate[] mixed = {other.forHub(Instant.now(), DAY).certificate(), pinned.certificate()};

        assertThatThrownBy(() -> new PinnedTrust(pinned.fingerprint()).checkServerTrusted(mixed, "ECDHE_ECDSA"))
                .isInstanceOf(CertificateException.class);
    }

    @Test
    void anAgentsCertificateIsNoHubs() {
        Authority pinned = Authority.make(Instant.now());
        X509Certificate impostor = pinned.forAgent(agent, KeyRequest.make().request(), Instant.now(), DAY);
        X509Certificate[] chain = {impostor, pinned.certificate()};

        assertThatThrownBy(() -> new PinnedTrust(pinned.fingerprint()).checkServerTrusted(chain, "ECDHE_ECDSA"))
                .isInstanceOf(CertificateException.class);
    }

    @Test
    void signaturesOfAnotherAuthorityDoNotVerify() {
        X509Certificate foreign =
                Authority.make(NOW).forAgent(agent, KeyRequest.make().request(), NOW, DAY);

        assertThatThrownBy(() -> foreign.verify(authority.certificate().getPublicKey()))
                .isInstanceOf(SignatureException.class);
    }

    private static X509Certificate[] chain(Authority authority) {
        X509Certificate hub = authority.forHub(Instant.now(), DAY).certificate();
        return Arrays.asList(hub, authority.certificate()).toArray(X509Certificate[]::new);
    }
}
