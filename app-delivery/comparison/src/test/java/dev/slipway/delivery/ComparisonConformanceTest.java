package dev.slipway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.delivery.diff.ClientSideDiff;
import dev.slipway.delivery.diff.DiffOptions;
import dev.slipway.delivery.diff.Difference;
import dev.slipway.delivery.diff.KnownFields;
import dev.slipway.delivery.diff.Normaliser;
import dev.slipway.delivery.diff.ServerSideDiff;
import dev.slipway.delivery.diff.ServerSideDiff.WebhookChanges;
import dev.slipway.delivery.diff.TrustedManagers;
import dev.slipway.delivery.ignore.IgnoreRule;
import dev.slipway.delivery.ignore.IgnoreRules;
import dev.slipway.delivery.mask.SecretMask;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ComparisonConformanceTest {

    @TestFactory
    Stream<DynamicNode> argocd() {
        return ConformanceRunner.suite("argocd")
                .file("diff.json", ComparisonConformanceTest::diff)
                .file("diff-upstream.json", ComparisonConformanceTest::upstreamDiff)
                .file("diff-server-side.json", ComparisonConformanceTest::serverSide)
                .file("ignore-differences.json", ComparisonConformanceTest::ignored)
                .file("secret-masking.json", ComparisonConformanceTest::masked)
                .cases();
    }

    private static void diff(ConformanceCase recorded) {
        compare(recorded, recorded.get("want"), DiffOptions.standard(), true);
    }

    private static void upstreamDiff(ConformanceCase recorded) {
        boolean ignores = recorded.get("ignoreAggregatedRoles").asBoolean();
        compare(recorded, recorded.data(), new DiffOptions(ignores, Normaliser.none()), true);
    }

    private static void compare(ConformanceCase recorded, JsonNode want, DiffOptions options, boolean exact) {
        boolean modified = want.get("modified").asBoolean();
        if (isAbsent(recorded.get("config"))) {
            assertThat(modified).as("an object that is not in Git").isFalse();
            return;
        }
        KubeObject config = object(recorded.get("config"));
        Difference difference = isAbsent(recorded.get("live"))
                ? ClientSideDiff.created(config, options)
                : ClientSideDiff.of(config, object(recorded.get("live")), options);
        check(difference, want, exact);
    }

    private static void check(Difference difference, JsonNode want, boolean exact) {
        boolean modified = want.get("modified").asBoolean();
        if (modified && exact) {
            same(difference.live(), want.path("normalizedLive"));
            same(difference.predicted(), want.path("predictedLive"));
        }
        assertThat(difference.modified()).isEqualTo(modified);
    }

    private static void same(@Nullable KubeObject actual, JsonNode want) {
        if (!isAbsent(want)) {
            assertThat(actual).isNotNull();
            assertThat(actual.tree()).isEqualTo(object(want).tree());
        }
    }

    private static void serverSide(ConformanceCase recorded) {
        boolean ignores = recorded.get("ignoreMutationWebhook").asBoolean();
        Difference difference = ServerSideDiff.of(
                object(recorded.get("dryRunResult")),
                object(recorded.get("live")),
                new ServerSideDiff.Applied(
                        recorded.get("manager").asText(), ignores ? WebhookChanges.IGNORED : WebhookChanges.COUNT),
                DiffOptions.standard());
        assertThat(difference.modified()).isEqualTo(recorded.get("modified").asBoolean());
        sameButForm(difference.live(), recorded.get("normalizedLive"));
        sameButForm(difference.predicted(), recorded.get("predictedLive"));
    }

    /** The recorded calls skip a step before the comparison, which takes out nulls and what is empty on both sides. */
    private static void sameButForm(@Nullable KubeObject actual, JsonNode want) {
        assertThat(actual).isNotNull();
        assertThat(plain(actual.tree())).isEqualTo(plain(object(want).tree()));
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new TreeMap<>();
            map.forEach((key, item) -> {
                boolean empty = item == null || (item instanceof Map<?, ?> child && child.isEmpty());
                if (!empty) {
                    plain.put(String.valueOf(key), plain(item));
                }
            });
            return plain;
        }
        return value instanceof List<?> list
                ? list.stream().map(ComparisonConformanceTest::plain).collect(Collectors.toSet())
                : value;
    }

    private static void ignored(ConformanceCase recorded) {
        JsonNode want = recorded.get("want");
        List<IgnoreRule> rules = new ArrayList<>();
        List<IgnoreRules.TypedKind> typed = new ArrayList<>();
        recorded.get("ignoreDifferences").forEach(rule -> rules.add(rule(rule)));
        recorded.get("overrides").fields().forEachRemaining(override -> override(override, rules, typed));
        if (want.has("error")) {
            assertThatThrownBy(() -> IgnoreRules.of(rules, typed)).isInstanceOf(FaultException.class);
            return;
        }
        IgnoreRules compiled = IgnoreRules.of(rules, typed);
        TrustedManagers.Sides sides = compiled.trusted(object(recorded.get("config")), object(recorded.get("live")));
        check(
                ClientSideDiff.of(
                        sides.target(), sides.live(), DiffOptions.standard().with(compiled)),
                want,
                true);
    }

    private static void override(
            Map.Entry<String, JsonNode> override, List<IgnoreRule> rules, List<IgnoreRules.TypedKind> typed) {
        String key = override.getKey();
        int slash = key.indexOf('/');
        String group = slash < 0 ? "" : key.substring(0, slash);
        String kind = key.substring(slash + 1);
        JsonNode ignore = override.getValue().path("ignoreDifferences");
        if (ignore.isTextual()) {
            Map<String, Object> parsed = Json.parseYaml(ignore.asText()).get(0);
            rules.add(new IgnoreRule(
                    group,
                    kind,
                    "",
                    "",
                    texts(parsed, "jsonPointers"),
                    texts(parsed, "jqPathExpressions"),
                    texts(parsed, "managedFieldsManagers")));
        }
        List<KnownFields> fields = new ArrayList<>();
        override.getValue()
                .path("knownTypeFields")
                .forEach(field -> fields.add(new KnownFields(
                        field.get("field").asText(), field.get("type").asText())));
        if (!fields.isEmpty()) {
            typed.add(new IgnoreRules.TypedKind(group, kind, fields));
        }
    }

    private static List<String> texts(Map<String, Object> parsed, String key) {
        return parsed.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static IgnoreRule rule(JsonNode rule) {
        Map<String, Object> tree = Json.tree((Object) rule);
        return new IgnoreRule(
                rule.path("group").asText(),
                rule.path("kind").asText(),
                rule.path("name").asText(),
                rule.path("namespace").asText(),
                texts(tree, "jsonPointers"),
                texts(tree, "jqPathExpressions"),
                texts(tree, "managedFieldsManagers"));
    }

    private static void masked(ConformanceCase recorded) {
        List<String> annotations = new ArrayList<>();
        recorded.get("hideAnnotations").fieldNames().forEachRemaining(annotations::add);
        SecretMask.Sides hidden = SecretMask.hide(
                new SecretMask.Sides(objectOrNull(recorded.get("target")), objectOrNull(recorded.get("live"))),
                annotations);
        assertThat(tree(hidden.target())).isEqualTo(tree(objectOrNull(recorded.get("wantTarget"))));
        assertThat(tree(hidden.live())).isEqualTo(tree(objectOrNull(recorded.get("wantLive"))));
    }

    private static Map<String, Object> tree(@Nullable KubeObject object) {
        return object == null ? Map.of() : object.tree();
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }

    private static @Nullable KubeObject objectOrNull(JsonNode node) {
        return isAbsent(node) ? null : object(node);
    }

    private static KubeObject object(JsonNode tree) {
        return KubeObject.of(Json.tree((Object) tree));
    }
}
