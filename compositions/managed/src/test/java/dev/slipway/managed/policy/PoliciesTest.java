package dev.slipway.managed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {

    private static final List<String> ACTIONS = List.of("*", "Observe", "Create", "Update", "Delete", "LateInitialize");

    /** One letter per action, in the order of {@link #ACTIONS}. */
    private static final Set<String> SUPPORTED =
            Set.of("*", "", "O", "OC", "OU", "OD", "OL", "OCU", "OCD", "OCL", "OUL", "OCUD", "OCUL", "OCDL", "OCUDL");

    private static KubeObject object(Map<String, Object> spec) {
        return KubeObject.of(Map.of("kind", "Role", "metadata", Map.of("name", "app"), "spec", spec));
    }

    private static Policies policies(String letters) {
        return Policies.of(object(Map.of("managementPolicies", actions(letters))));
    }

    private static List<String> actions(String letters) {
        return ACTIONS.stream()
                .filter(action -> letters.contains(action.substring(0, 1)))
                .toList();
    }

    private static Set<String> everySubset() {
        Set<String> subsets = new TreeSet<>();
        for (int bits = 0; bits < 1 << ACTIONS.size(); bits++) {
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < ACTIONS.size(); i++) {
                letters.append((bits >> i & 1) == 1 ? ACTIONS.get(i).substring(0, 1) : "");
            }
            subsets.add(letters.toString());
        }
        return subsets;
    }

    @Test
    void ofAllSetsExactlyTheFifteenAreAccepted() {
        Set<String> accepted = everySubset().stream()
                .filter(letters -> policies(letters).problem().isEmpty())
                .collect(Collectors.toSet());

        assertThat(SUPPORTED).hasSize(15);
        assertThat(accepted).isEqualTo(SUPPORTED);
    }

    @Test
    void refusalNamesTheFieldTheSetAndARuleThatTheAcceptedSetsFollow() {
        for (String letters : everySubset()) {
            policies(letters).problem().ifPresent(problem -> assertThat(problem)
                    .startsWith("spec.managementPolicies " + new TreeSet<>(actions(letters))
                            + " is not a supported combination: use [\"*\"] alone, or Observe with any of")
                    .endsWith("Delete together with Update or LateInitialize needs Create as well"));
        }
        assertThat(policies("OUD").problem()).isPresent();
        assertThat(policies("ODL").problem()).isPresent();
    }

    @Test
    void orderAndRepetitionOfPoliciesDoNotMatter() {
        List<String> shuffled = List.of("Update", "Observe", "Update", "Create");

        assertThat(Policies.of(object(Map.of("managementPolicies", shuffled))).problem())
                .isEmpty();
    }

    @Test
    void wrongSpellingIsRefusedByName() {
        Policies policies = Policies.of(object(Map.of("managementPolicies", List.of("observe"))));

        assertThat(policies.problem())
                .hasValueSatisfying(text -> assertThat(text).contains("[observe]"));
    }

    @Test
    void withoutPoliciesEverythingIsAllowed() {
        Policies policies = Policies.of(object(Map.of()));

        assertThat(policies.problem()).isEmpty();
        assertThat(policies.mayCreate()).isTrue();
        assertThat(policies.mayUpdate()).isTrue();
        assertThat(policies.mayLateInitialise()).isTrue();
        assertThat(policies.mayDelete()).isTrue();
        assertThat(policies.onlyObserves()).isFalse();
    }

    @Test
    void everyActionNeedsItsOwnPolicy() {
        for (String letters : SUPPORTED) {
            boolean all = letters.equals("*");
            Policies policies = policies(letters);
            assertThat(policies.mayCreate()).as(letters).isEqualTo(all || letters.contains("C"));
            assertThat(policies.mayUpdate()).as(letters).isEqualTo(all || letters.contains("U"));
            assertThat(policies.mayLateInitialise()).as(letters).isEqualTo(all || letters.contains("L"));
            assertThat(policies.onlyObserves()).as(letters).isEqualTo(letters.equals("O"));
        }
    }

    @ParameterizedTest(name = "{0} with {1}: {2} because {3}")
    @CsvSource({
        "*,Delete,true,both are defaults",
        "*,Orphan,false,the deletion policy is not at its default",
        "OCUD,Orphan,true,the management policies are not at their default and win",
        "OCU,Delete,false,the management policies are not at their default and win",
        "OCU,Orphan,false,both say so",
        "O,Delete,false,what is only observed is never deleted",
        "OD,Orphan,true,Delete is among the management policies",
    })
    void policyThatIsNotAtItsDefaultDecidesOnDeletion(String letters, String deletion, boolean expected, String why) {
        Policies policies =
                Policies.of(object(Map.of("managementPolicies", actions(letters), "deletionPolicy", deletion)));

        assertThat(policies.mayDelete()).as(why).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "True", "yes", ""})
    void onlyTheWordTruePauses(String value) {
        KubeObject object = object(Map.of()).withAnnotation("crossplane.io/paused", value);

        assertThat(Policies.of(object).pause()).isEqualTo(Pause.NONE);
    }

    @Test
    void annotationPausesAndSaysSoAsCrossplaneDoes() {
        KubeObject object = object(Map.of()).withAnnotation("crossplane.io/paused", "true");

        assertThat(Policies.of(object).pause()).isEqualTo(Pause.ANNOTATION);
        assertThat(Pause.ANNOTATION.explain(false))
                .isEqualTo("Reconciliation (including deletion) is paused via the pause annotation");
    }

    @Test
    void emptyPoliciesPause() {
        Policies policies = policies("");

        assertThat(policies.pause()).isEqualTo(Pause.NO_POLICIES);
        assertThat(policies.problem()).isEmpty();
        assertThat(Pause.NO_POLICIES.explain(false)).contains("spec.managementPolicies is empty");
    }

    @Test
    void deletionOfAPausedObjectWaitsAndNamesTheWaysOut() {
        for (KubeObject paused : pausedAndDeleting()) {
            Pause pause = Policies.of(paused).pause();
            assertThat(pause).isNotEqualTo(Pause.NONE);
            assertThat(pause.explain(true))
                    .endsWith("deletion waits. Remove the pause, or set the annotation"
                            + " slipway.dev/paused-deletion: allow");
        }
    }

    @Test
    void deletionOfAPausedObjectGoesOnWhenAllowed() {
        for (KubeObject paused : pausedAndDeleting()) {
            KubeObject allowed = paused.withAnnotation("slipway.dev/paused-deletion", "allow");
            assertThat(Policies.of(allowed).pause()).isEqualTo(Pause.NONE);
            assertThat(Policies.of(allowed).mayDelete()).isTrue();
        }
    }

    @Test
    void anythingButAllowKeepsAPausedDeletionWaiting() {
        for (KubeObject paused : pausedAndDeleting()) {
            KubeObject blocked = paused.withAnnotation("slipway.dev/paused-deletion", "block");
            assertThat(Policies.of(blocked).pause()).isNotEqualTo(Pause.NONE);
        }
    }

    @Test
    void permissionToDeleteDoesNotEndThePauseOfALivingObject() {
        KubeObject object = object(Map.of())
                .withAnnotation("crossplane.io/paused", "true")
                .withAnnotation("slipway.dev/paused-deletion", "allow");

        assertThat(Policies.of(object).pause()).isEqualTo(Pause.ANNOTATION);
    }

    private static List<KubeObject> pausedAndDeleting() {
        List<KubeObject> paused = new ArrayList<>();
        paused.add(object(Map.of()).withAnnotation("crossplane.io/paused", "true"));
        paused.add(object(Map.of("managementPolicies", List.of())));
        return paused.stream()
                .map(object -> object.with("2026-03-01T10:00:00Z", "metadata", "deletionTimestamp"))
                .toList();
    }
}
