package dev.slipway.provider.gcp.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final Map<String, Object> POLICY = Map.of(
            "etag",
            "e1",
            "bindings",
            List.of(
                    Map.of("role", "roles/owner", "members", List.of("user:o@x.org")),
                    Map.of("role", "roles/viewer", "members", List.of("user:a@x.org", "user:b@x.org"))));

    private final Member member = new Member("roles/viewer", "user:c@x.org", Map.of());

    @Test
    void memberIsAddedToItsRoleAndOthersStay() {
        Map<String, Object> changed = member.addedTo(POLICY);

        assertThat(member.isIn(POLICY)).isFalse();
        assertThat(member.isIn(changed)).isTrue();
        assertThat(changed)
                .containsEntry("etag", "e1")
                .containsEntry(
                        "bindings",
                        List.of(
                                Map.of("role", "roles/owner", "members", List.of("user:o@x.org")),
                                Map.of(
                                        "role",
                                        "roles/viewer",
                                        "members",
                                        List.of("user:a@x.org", "user:b@x.org", "user:c@x.org"))));
    }

    @Test
    void removingUndoesAdding() {
        assertThat(member.removedFrom(member.addedTo(POLICY))).isEqualTo(POLICY);
    }

    @Test
    void roleWithoutMembersGoesWithItsLast() {
        Member owner = new Member("roles/owner", "user:o@x.org", Map.of());

        assertThat((List<?>) owner.removedFrom(POLICY).get("bindings")).hasSize(1);
    }

    @Test
    void sameRoleUnderAConditionIsAnother() {
        Map<String, Object> condition = Map.of("title", "office", "expression", "true");
        Member conditional = new Member("roles/viewer", "user:a@x.org", condition);

        assertThat(conditional.isIn(POLICY)).isFalse();
        assertThat(conditional.addedTo(POLICY)).containsEntry("version", 3);
        assertThat(conditional.isIn(conditional.addedTo(POLICY))).isTrue();
        assertThat(conditional.removedFrom(conditional.addedTo(POLICY)).get("bindings"))
                .isEqualTo(POLICY.get("bindings"));
        assertThat(conditional.name("p")).isEqualTo("p/roles/viewer/user:a@x.org/office");
    }

    @Test
    void addressesAreTheSameInAnyCase() {
        assertThat(new Member("roles/viewer", "user:A@X.org", Map.of()).isIn(POLICY))
                .isTrue();
    }

    @Test
    void policyOfNobodyHasNoBindings() {
        assertThat(member.isIn(Map.of())).isFalse();
        assertThat(member.isIn(member.addedTo(Map.of()))).isTrue();
    }
}
