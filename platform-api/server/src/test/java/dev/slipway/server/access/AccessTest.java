package dev.slipway.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.rbac.RbacSettings;
import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.Row;
import dev.slipway.portal.listing.RowState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    private static final String POLICY = """
            p, role:shop, applications, get, shop/*, allow
            p, role:shop, applications, sync, shop/*, allow
            p, role:shop, applications, action/apps/Deployment/*, shop/*, allow
            p, role:shop, claims, *, shop/*, allow
            p, role:shop, claims, delete, shop/precious, deny
            g, shop-team, role:shop
            g, auditors, role:readonly
            """;

    private static final Subject DEVELOPER = new Subject("dev@example.org", List.of("shop-team"));
    private static final Subject AUDITOR = new Subject("eve@example.org", List.of("auditors"));
    private static final Subject NOBODY = new Subject("mallory@example.org", List.of("strangers"));

    private final Access access = new Access(() -> RbacSettings.of(POLICY));

    @ParameterizedTest
    @CsvSource({
        "applications, get, shop/team/web, true",
        "applications, sync, shop/team/web, true",
        "applications, delete, shop/team/web, false",
        "applications, action/apps/Deployment/restart, shop/team/web, true",
        "applications, action/apps/Deployment/restart, other/team/web, false",
        "applications, action/apps/StatefulSet/restart, shop/team/web, false",
        "applications, action//Pod/restart, shop/team/web, false",
        "applications, get, other/team/web, false",
        "claims, update, shop/db, true",
        "claims, delete, shop/precious, false",
        "terraform, approve, shop/network, false"
    })
    void aGroupHasTheRightsOfItsRole(String resource, String action, String object, boolean allowed) {
        assertThat(access.permits(DEVELOPER, resource, action, object)).isEqualTo(allowed);
    }

    @Test
    void builtInRolesCoverOurOwnResourcesToo() {
        assertThat(access.permits(AUDITOR, "terraform", "get", "x/y")).isTrue();
        assertThat(access.permits(AUDITOR, "terraform", "approve", "x/y")).isFalse();
        assertThat(access.permits(Subject.named("admin"), "terraform", "approve", "x/y"))
                .isTrue();
        assertThat(access.permits(NOBODY, "claims", "get", "x/y")).isFalse();
    }

    @Test
    void aRefusalSaysWhoMayNotDoWhat() {
        assertThatThrownBy(() -> access.require(NOBODY, "claims", "get", "shop/db"))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.DENIED))
                .hasMessageContaining("mallory@example.org may not get claims shop/db");
    }

    private static Row application(String project) {
        return new Row(
                new Ref(Gvk.of("argoproj.io/v1alpha1", "Application"), "argocd", "web"),
                "u",
                Map.of(),
                RowState.READY,
                "",
                "",
                "",
                Map.of("project", project));
    }

    @Test
    void listsShowWhatMayBeReadAndNoMore() {
        assertThat(access.sight(DEVELOPER).shows(ResourceSet.APPLICATIONS, application("shop")))
                .isTrue();
        assertThat(access.sight(DEVELOPER).shows(ResourceSet.APPLICATIONS, application("other")))
                .isFalse();
        assertThat(access.sight(AUDITOR).shows(ResourceSet.APPLICATIONS, application("other")))
                .isTrue();
        assertThat(access.sight(NOBODY).shows(ResourceSet.APPLICATIONS, application("shop")))
                .isFalse();
    }

    @Test
    void objectsAndRowsAreNamedAlike() {
        KubeObject object = KubeObject.of(Map.of(
                "apiVersion",
                "argoproj.io/v1alpha1",
                "kind",
                "Application",
                "metadata",
                Map.of("name", "web", "namespace", "argocd"),
                "spec",
                Map.of("project", "shop")));
        assertThat(Access.name(ResourceSet.APPLICATIONS, object))
                .isEqualTo(Access.name(ResourceSet.APPLICATIONS, application("shop")))
                .isEqualTo("shop/argocd/web");
    }

    @Test
    void anUnreadablePolicyGivesNobodyARightAndAChangedOneHoldsAtOnce() {
        AtomicReference<RbacSettings> settings = new AtomicReference<>(RbacSettings.of("p, broken"));
        Access changing = new Access(settings::get);
        assertThat(changing.permits(DEVELOPER, "claims", "get", "shop/db")).isFalse();
        assertThat(changing.permits(Subject.named("admin"), "claims", "get", "shop/db"))
                .isTrue();
        settings.set(RbacSettings.of(POLICY));
        assertThat(changing.permits(DEVELOPER, "claims", "get", "shop/db")).isTrue();
    }
}
