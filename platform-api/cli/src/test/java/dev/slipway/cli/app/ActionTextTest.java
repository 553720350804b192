package dev.slipway.cli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.action.ResourceAction;
import dev.slipway.delivery.objects.ObjectActions.Offer;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionTextTest {

    private static final List<Offer> OFFERS = List.of(new Offer(
            new Ref(Gvk.of("apps/v1", "Deployment"), "shop", "web"),
            List.of(
                    new ResourceAction("restart", false, "", List.of()),
                    new ResourceAction("resume", true, "", List.of()))));

    @Test
    void theTableHasArgosColumns() {
        assertThat(ActionText.of(OFFERS, "wide").lines())
                .containsExactly(
                        "GROUP  KIND        NAME  ACTION   DISABLED",
                        "apps   Deployment  web   restart  false",
                        "apps   Deployment  web   resume   true");
    }

    @Test
    void dataSaysTheSame() {
        assertThat(ActionText.of(OFFERS, "json"))
                .contains("\"kind\":\"Deployment\"")
                .contains("\"action\":\"resume\"");
        assertThat(ActionText.of(OFFERS, "yaml")).contains("action: restart");
        assertThatThrownBy(() -> ActionText.of(OFFERS, "xml")).hasMessageContaining("wide, json or yaml");
    }
}
