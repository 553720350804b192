package dev.slipway.terraform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Recorded plans of the real program: actions, whether there are changes, the text, and what may not be seen. */
class TofuPlansConformanceTest {

    private static final Pattern HEADING = Pattern.compile("(?m)^  # .*");
    private static final Pattern SUMMARY = Pattern.compile("(?m)^(?:Plan: \\d.*|No changes\\.)");
    private static final String OUTPUTS = "Changes to Outputs:\n";

    @TestFactory
    Stream<DynamicNode> plans() {
        return ConformanceRunner.suite("tofu-plans")
                .entries("plans.json", one -> one.get("want").has("plan"), this::check)
                .cases();
    }

    private void check(ConformanceCase recorded) {
        JsonNode want = recorded.get("want");
        PlanDocument plan = PlanDocument.parse(want.get("plan").toString().getBytes(StandardCharsets.UTF_8));
        MaskedPlan masked = MaskedPlan.of(plan);
        assertThat(actions(plan)).isEqualTo(addresses(want.get("actions")));
        assertThat(plan.hasChanges()).isEqualTo(want.get("exitCode").asInt() == 2);
        String text = PlanText.of(masked);
        String show = want.get("showText").asText();
        compareText(masked, text, show);
        for (String secret : secrets(want.get("plan"))) {
            assertThat(text + masked.json() + PlanMarkdown.of("plan", masked))
                    .doesNotContainPattern("\\b" + Pattern.quote(secret) + "\\b");
        }
        assertThat(MaskedPlan.read(Json.toJsonBytes(masked.tree())).tree()).isEqualTo(masked.tree());
    }

    private static void compareText(MaskedPlan masked, String text, String show) {
        assertThat(matches(HEADING, text)).isEqualTo(matches(HEADING, show.replace("the OpenTofu state", "the state")));
        if (!masked.counts().isEmpty() || !masked.hasChanges()) {
            assertThat(matches(SUMMARY, text)).isEqualTo(matches(SUMMARY, show));
        }
        assertThat(section(text, OUTPUTS)).isEqualTo(section(show, OUTPUTS));
        boolean plain = secretsIn(masked).isEmpty()
                && masked.changes().stream().noneMatch(one -> one.action() == Action.FORGET);
        if (plain && !masked.changes().isEmpty()) {
            String blocks = text.substring(0, text.indexOf("Plan: "));
            assertThat(show).contains(blocks);
        }
    }

    private static List<String> secretsIn(MaskedPlan masked) {
        return masked.json().contains(Mask.HIDDEN) ? List.of(Mask.HIDDEN) : List.of();
    }

    private static Map<String, Set<String>> actions(PlanDocument plan) {
        Map<String, Set<String>> actions = new TreeMap<>();
        plan.changes().forEach(change -> actions.computeIfAbsent(change.action().text(), key -> new TreeSet<>())
                .add(change.address()));
        return actions;
    }

    private static Map<String, Set<String>> addresses(JsonNode actions) {
        Map<String, Set<String>> addresses = new TreeMap<>();
        actions.fields().forEachRemaining(action -> {
            Set<String> texts = new TreeSet<>();
            action.getValue().forEach(item -> texts.add(item.asText()));
            addresses.put(action.getKey(), texts);
        });
        return addresses;
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group()).toList();
    }

    /** The lines of a section, to the first empty one. */
    private static String section(String text, String heading) {
        int begin = text.indexOf(heading);
        if (begin < 0) {
            return "";
        }
        int end = text.indexOf("\n\n", begin);
        return (end < 0 ? text : text.substring(0, end)).substring(begin).strip();
    }

    /** Every text that the document marks, found in another way than the mask does: variables and marked inputs. */
    private static List<String> secrets(JsonNode plan) {
        List<String> secrets = new ArrayList<>();
        JsonNode declared = plan.path("configuration").path("root_module").path("variables");
        declared.fieldNames().forEachRemaining(name -> {
            if (declared.path(name).path("sensitive").asBoolean()) {
                secrets.add(plan.path("variables").path(name).path("value").asText());
            }
        });
        for (JsonNode change : plan.path("resource_changes")) {
            if (change.path("change")
                    .path("before_sensitive")
                    .path("input")
                    .path("password")
                    .asBoolean()) {
                secrets.add(change.path("change")
                        .path("before")
                        .path("input")
                        .path("password")
                        .asText());
            }
        }
        return secrets.stream().filter(secret -> secret.length() > 3).toList();
    }
}
