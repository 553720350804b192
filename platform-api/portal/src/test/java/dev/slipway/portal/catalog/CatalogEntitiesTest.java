package dev.slipway.portal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.Row;
import dev.slipway.portal.listing.RowState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogEntitiesTest {

    private static Row row(String kind, String name, Map<String, String> labels, Map<String, String> details) {
        return new Row(
                new Ref(Gvk.of("example.org/v1", kind), "shop", name),
                "uid",
                labels,
                RowState.READY,
                "",
                "",
                "",
                details);
    }

    private static KubeObject entity(ResourceSet set, Row row) {
        List<Map<String, Object>> entities = new CatalogEntities("https://console/ui").of(set, List.of(row));
        assertThat(entities).hasSize(1);
        return KubeObject.of(entities.get(0));
    }

    @Test
    void aClaimIsAResourceOfItsKind() {
        KubeObject entity = entity(
                ResourceSet.CLAIMS, row("PostgreSQLInstance", "db", Map.of("backstage.io/owner", "team-a"), Map.of()));
        assertThat(entity.apiVersion()).isEqualTo("backstage.io/v1alpha1");
        assertThat(entity.kind()).isEqualTo("Resource");
        assertThat(entity.name()).isEqualTo("db-postgresqlinstance");
        assertThat(entity.namespace()).isEqualTo("shop");
        assertThat(entity.map("spec")).isEqualTo(Map.of("type", "postgresqlinstance", "owner", "team-a"));
        assertThat(entity.list("metadata", "links"))
                .containsExactly(
                        Map.of("url", "https://console/ui/claims/shop/db", "title", "Slipway", "icon", "dashboard"));
    }

    @Test
    void anApplicationIsAComponentThatArgoPluginsFind() {
        KubeObject entity = entity(
                ResourceSet.APPLICATIONS,
                row("Application", "web", Map.of(), Map.of("repository", "https://github.com/x/y")));
        assertThat(entity.kind()).isEqualTo("Component");
        assertThat(entity.map("spec"))
                .containsEntry("lifecycle", "production")
                .containsEntry("owner", "group:default/shop");
        assertThat(entity.annotation("argocd/app-name")).contains("web");
        assertThat(entity.annotation("backstage.io/source-location")).contains("url:https://github.com/x/y");
    }

    @Test
    void labelsThatBackstageRefusesAreLeftOut() {
        KubeObject entity = entity(
                ResourceSet.CLUSTERS,
                row(
                        "Cluster",
                        "c",
                        Map.of("ok", "yes", "empty", "", "Bad Key", "x", "long", "x".repeat(64)),
                        Map.of()));
        assertThat(entity.labels()).isEqualTo(Map.of("ok", "yes"));
    }

    @Test
    void longNamesAreCutToOneNameEach() {
        String common = "a".repeat(70);
        String one = entity(ResourceSet.CLUSTERS, row("Cluster", common + "1", Map.of(), Map.of()))
                .name();
        String other = entity(ResourceSet.CLUSTERS, row("Cluster", common + "2", Map.of(), Map.of()))
                .name();
        assertThat(one).hasSizeLessThanOrEqualTo(63).isNotEqualTo(other);
    }

    @Test
    void otherSetsAreNotInTheCatalog() {
        assertThat(new CatalogEntities("").of(ResourceSet.MANAGED, List.of(row("Role", "r", Map.of(), Map.of()))))
                .isEmpty();
    }
}
