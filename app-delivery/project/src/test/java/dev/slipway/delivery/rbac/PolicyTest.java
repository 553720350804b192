package dev.slipway.delivery.rbac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final Request SYNC = new Request("applications", "sync", "shop/web");

    private static Policy policy(String text) {
        return Policy.of(RbacSettings.of(text), "", "");
    }

    @Test
    void groupsCountWhenTheyHaveARole() {
        Policy policy = policy("p, role:dev, applications, sync, shop/*, allow\n"
                + "p, loose, applications, sync, shop/*, allow\ng, devs, role:dev");

        assertThat(policy.permits(new Subject("u", List.of("devs")), SYNC)).isTrue();
        assertThat(policy.permits(new Subject("u", List.of("loose")), SYNC))
                .as("a group without a role is not asked, as in Argo CD")
                .isFalse();
        assertThat(policy.hasRole("devs")).isTrue();
        assertThat(policy.hasRole("loose")).isFalse();
    }

    @Test
    void oneQuestionAboutManyObjectsIsAnsweredLikeManyQuestions() {
        Policy policy = policy("""
                p, role:dev, applications, get, shop/*, allow
                p, role:dev, applications, get, shop/secret, deny
                p, role:other, applications, get, other/*, allow
                p, jane, applications, get, own/*, allow
                g, devs, role:dev
                """);
        Subject jane = new Subject("jane", List.of("devs", "strangers"));
        Predicate<String> visible = policy.permitting(jane, "applications", "get");
        assertThat(Stream.of("shop/web", "shop/secret", "other/web", "own/web").filter(visible))
                .containsExactly("shop/web", "own/web");
        assertThat(policy.permitting(jane, "clusters", "get").test("own/web")).isFalse();
    }

    @Test
    void quotedNamesMayHoldCommas() {
        Policy policy = policy("g, \"cn=devs, ou=x\", role:dev\np, role:dev, *, *, *, allow");

        assertThat(policy.permits(Subject.named("cn=devs, ou=x"), SYNC)).isTrue();
    }

    @Test
    void rolesThatNobodyDefinedAreFound() {
        Policy policy = policy("g, u, role:ghost\ng, v, role:a\ng, role:a, role:b\np, role:b, *, *, *, allow");

        assertThat(policy.emptyRoles()).containsExactly("role:ghost");
    }

    @Test
    void anEndlessChainOfRolesIsCutOff() {
        StringBuilder text = new StringBuilder("p, r20, *, *, *, allow\n");
        for (int i = 0; i < 20; i++) {
            text.append("g, r").append(i).append(", r").append(i + 1).append('\n');
        }

        assertThat(policy(text.toString()).permits(Subject.named("r10"), SYNC)).isTrue();
        assertThat(policy(text.toString()).permits(Subject.named("r9"), SYNC)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p, u, applications, get, a/b",
                "p, u, applications, get, a/b, allow, more",
                "g, u",
                "x, u, applications, get, a/b, allow",
                "p, u, \"broken, get, a/b, allow",
                "p, u, bro\"ken, get, a/b, allow",
                "p, u, \"a\"b, get, a/b, allow",
                ", u"
            })
    void oneBadLineSpoilsAll(String line) {
        assertThatThrownBy(() -> policy("p, u, *, *, *, allow\n" + line))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("RBAC policy");
    }

    @Test
    void aPatternThatIsNoneMatchesNothing() {
        assertThat(policy("p, u, applications, sync, [, allow").permits(Subject.named("u"), SYNC))
                .isFalse();
        RbacSettings regex = new RbacSettings("p, u, applications, sync, (, allow", "", MatchMode.REGEX, List.of());
        assertThat(Policy.of(regex, "", "").permits(Subject.named("u"), SYNC)).isFalse();
    }

    @Test
    void settingsComeFromTheConfigMap() {
        RbacSettings settings = RbacSettings.of(Map.of(
                "policy.csv", "p, a, *, *, *, allow",
                "policy.z.csv", "p, z, *, *, *, allow",
                "policy.b.csv", "p, b, *, *, *, allow",
                "policy.default", "role:readonly",
                "policy.matchMode", "regex",
                "scopes", "[email, 'groups']"));

        assertThat(settings.policy()).isEqualTo("p, a, *, *, *, allow\np, b, *, *, *, allow\np, z, *, *, *, allow");
        assertThat(settings.defaultRole()).isEqualTo("role:readonly");
        assertThat(settings.mode()).isEqualTo(MatchMode.REGEX);
        assertThat(settings.scopes()).containsExactly("email", "groups");
        assertThat(RbacSettings.of(Map.of()).scopes()).containsExactly("groups");
    }

    @Test
    void requestsAreSpelledRight() {
        assertThat(Vocabulary.resource("app")).isEqualTo("applications");
        assertThat(Vocabulary.objection("applications", "action/apps/Deployment/restart"))
                .isEmpty();
        assertThat(Vocabulary.objection("applications", "sync/x")).isPresent();
        assertThat(Vocabulary.objection("certificates", "update")).isPresent();
        assertThat(Vocabulary.objection("nothing", "get")).contains("'nothing' is not a valid resource name");
    }
}
