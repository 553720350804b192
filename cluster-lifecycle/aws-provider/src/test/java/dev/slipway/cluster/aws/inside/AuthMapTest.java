package dev.slipway.cluster.aws.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthMapTest {

    private static final Map<String, Object> ADMIN = Map.of(
            "rolearn",
            "arn:aws:iam::123456789012:role/admin",
            "username",
            "admin",
            "groups",
            List.of("system:masters"));
    private static final Map<String, Object> READER = Map.of(
            "rolearn", "arn:aws:iam::123456789012:role/reader", "username", "reader", "groups", List.of("readers"));

    private static final String OF_EKS = """
            - groups:
              - system:bootstrappers
              - system:nodes
              rolearn: arn:aws:iam::123456789012:role/nodes
              username: system:node:{{EC2PrivateDNSName}}
            """;

    @SafeVarargs
    private static AuthMap wanting(Map<String, Object>... roles) {
        return new AuthMap(Map.of(AuthMap.ROLES, List.of(roles), AuthMap.USERS, List.of()));
    }

    private static KubeObject map(String roles) {
        return KubeObject.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ConfigMap",
                "metadata",
                Map.of("name", "aws-auth"),
                "data",
                Map.of("mapRoles", roles, "mapAccounts", "[]")));
    }

    private static List<Object> roles(KubeObject map) {
        return KubeObject.of(Json.parseYaml("all:\n"
                                + map.text("data", "mapRoles").orElse("").indent(2))
                        .get(0))
                .list("all");
    }

    @Test
    void mappingsComeNextToWhatOthersWrote() {
        KubeObject result = wanting(ADMIN).in(map(OF_EKS));

        assertThat(roles(result)).hasSize(2).last().isEqualTo(ADMIN);
        assertThat(roles(result).get(0).toString()).contains("system:node:{{EC2PrivateDNSName}}");
        assertThat(result.text("data", "mapAccounts")).hasValue("[]");
    }

    @Test
    void secondTimeChangesNothing() {
        KubeObject once = wanting(ADMIN, READER).in(map(OF_EKS));

        assertThat(wanting(ADMIN, READER).in(once)).isEqualTo(once);
        assertThat(wanting().in(map(OF_EKS))).isEqualTo(map(OF_EKS));
    }

    @Test
    void whatWasAddedHereGoesWhenItIsWantedNoLonger() {
        KubeObject both = wanting(ADMIN, READER).in(map(OF_EKS));

        assertThat(roles(wanting(READER).in(both))).hasSize(2).contains(READER);
        assertThat(roles(wanting().in(both))).hasSize(1);
        assertThat(wanting().in(both).annotations()).isEmpty();
    }

    @Test
    void whatSomebodyElseWroteStaysThoughItWasWantedOnce() {
        KubeObject theirs = map(Json.toYaml(List.of(ADMIN)));

        KubeObject wanted = wanting(ADMIN).in(theirs);

        assertThat(wanted).isEqualTo(theirs);
        assertThat(roles(wanting().in(wanted))).containsExactly(ADMIN);
    }

    @Test
    void usersHaveAListOfTheirOwnInAMapThatIsMade() {
        Map<String, Object> user =
                Map.of("userarn", "arn:aws:iam::123456789012:user/ann", "username", "ann", "groups", List.of("team"));
        KubeObject made =
                new AuthMap(Map.of(AuthMap.USERS, List.of(user))).in(KubeObject.of(Map.of("kind", "ConfigMap")));

        assertThat(made.map("data")).containsOnlyKeys("mapUsers");
        assertThat(made.text("data", "mapUsers").orElseThrow()).contains("user/ann");
    }

    @Test
    void flowsAndEmptyListsAreRead() {
        assertThat(roles(wanting(ADMIN).in(map("[]")))).containsExactly(ADMIN);
        assertThat(roles(wanting(ADMIN).in(map("  \n")))).containsExactly(ADMIN);
        assertThat(roles(wanting(ADMIN).in(map("[{rolearn: a, username: b, groups: [c]}]"))))
                .hasSize(2);
    }

    @Test
    void whatCannotBeReadIsLeftAloneAndSaid() {
        AuthMap wanted = wanting(ADMIN);
        KubeObject broken = map("- rolearn: [");

        assertThatThrownBy(() -> wanted.in(broken))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("kube-system/aws-auth");
    }
}
