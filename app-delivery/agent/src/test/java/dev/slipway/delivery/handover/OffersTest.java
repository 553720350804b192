package dev.slipway.delivery.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.channel.Kinds;
import dev.slipway.delivery.channel.Report;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.handover.message.ApplicationReport;
import dev.slipway.kernel.object.Ref;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OffersTest {

    private static final Ref APP = new Ref(Keys.APPLICATION, "argocd", "shop");
    private static final byte[] PAYLOAD = "{}".getBytes(StandardCharsets.UTF_8);

    private final Offers offers = new Offers();

    OffersTest() {
        offers.put(APP, Offers.Offer.of("prod", PAYLOAD, Set.of("abc")));
    }

    @Test
    void aClusterMayHaveTheArtifactsOfItsOwnApplicationsOnly() {
        assertThat(offers.mayHave("prod", "abc")).isTrue();
        assertThat(offers.mayHave("test", "abc")).isFalse();
        assertThat(offers.mayHave("prod", "def")).isFalse();
    }

    @Test
    void anAgentCannotSpeakOfAnotherClustersApplications() {
        Report report = report("argocd/shop", "Healthy");

        assertThat(offers.report("test", report)).isFalse();
        assertThat(offers.reported("prod", APP)).isEmpty();
        assertThat(offers.report("prod", report("argocd/unknown", "Healthy"))).isFalse();
        assertThat(offers.report("prod", report("no-namespace", "Healthy"))).isFalse();
        assertThat(offers.report("prod", report("/", "Healthy"))).isFalse();
        assertThat(offers.report("prod", report)).isTrue();
        assertThat(offers.reported("prod", APP).orElseThrow().status()).containsEntry("health", "Healthy");
        assertThat(offers.reportedDigest("prod", APP)).isEqualTo(report.digest());
        assertThat(offers.reportedDigest("test", APP)).isEmpty();
    }

    @Test
    void aReportThatIsNoneIsRefused() {
        Report broken = Report.of(Kinds.APPLICATION, "argocd/shop", "[1]".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> offers.report("prod", broken)).hasMessageContaining("not a JSON object");
    }

    @Test
    void anApplicationThatMovesToAnotherClusterTakesNoReportsAlong() {
        offers.report("prod", report("argocd/shop", "Healthy"));
        offers.put(APP, Offers.Offer.of("test", PAYLOAD, Set.of("abc")));

        assertThat(offers.reported("test", APP)).isEmpty();
        assertThat(offers.mayHave("prod", "abc")).isFalse();
    }

    @Test
    void artifactsThatOthersStillReferToStay() {
        offers.put(new Ref(Keys.APPLICATION, "argocd", "twin"), Offers.Offer.of("test", PAYLOAD, Set.of("abc", "def")));
        offers.remove(APP);

        assertThat(offers.unused(Set.of("abc", "old"))).containsExactly("old");
    }

    private static Report report(String name, String health) {
        return Report.of(Kinds.APPLICATION, name, new ApplicationReport(Map.of("health", health), "", false).bytes());
    }
}
