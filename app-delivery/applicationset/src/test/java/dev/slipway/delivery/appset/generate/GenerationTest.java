package dev.slipway.delivery.appset.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.cluster.ClusterSecret;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationTest {

    private static final World NOTHING = new Clusters(List.of());

    private static Generated generated(String spec) {
        return generated(spec, NOTHING);
    }

    private static Generated generated(String spec, World world) {
        return Generation.of(KubeObject.of(Json.parseYaml("""
            apiVersion: argoproj.io/v1alpha1
            kind: ApplicationSet
            metadata: {name: set, namespace: argocd}
            spec:
            """ + spec.indent(2)).get(0)), world);
    }

    private static final String TEMPLATE = """
        template:
          metadata: {name: 'x-{{a}}'}
          spec: {project: p, destination: {server: s}, source: {repoURL: r, path: '{{path}}'}}
        """;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {scmProvider: {github: {organization: o}}}                          | scmProvider is not served yet
        {plugin: {configMapRef: {name: n}}}                                 | plugin is not served yet
        {clusterDecisionResource: {configMapRef: c, name: duck}}               | clusterDecisionResource is not served yet
        {clusterDecisionResource: {configMapRef: c}}                        | either a name or a labelSelector
        {git: {repoURL: r, revision: HEAD}}                                 | git wants directories or files
        {git: {repoURL: r, revision: HEAD, directories: [{path: '*'}]}}     | there is no repository r
        {list: {elements: [text]}}                                          | it is no object
        {list: {elementsYaml: 'a: b'}}                                      | it is no list
        {list: {elementsYaml: '[a]'}}                                       | an item is no object
        {list: {elements: []}, selector: {matchExpressions: [{key: a, operator: Like}]}} | not a valid label selector
        {pullRequest: {filters: [{branchMatch: '('}]}}                      | error compiling branchMatch
        {matrix: {generators: [{list: {elements: []}}]}}                    | less than two generators
        {matrix: {generators: [{list: {}}, {list: {}}, {list: {}}]}}        | more than two generators
        {matrix: {generators: [{list: {elements: [{a: b}]}}, {}]}}          | generated no parameters
        {matrix: {generators: [{list: {}, clusters: {}}, {list: {}}]}}      | more than one generator
        {merge: {mergeKeys: [a], generators: [{list: {}}]}}                 | less than two generators
        {merge: {mergeKeys: [], generators: [{list: {}}, {list: {}}]}}      | no merge keys
        """)
    void generatorsThatGiveNothingSayWhy(String generator, String why) {
        Generated generated = generated("generators: [" + generator + "]\n" + TEMPLATE);

        assertThat(generated.applications()).isEmpty();
        assertThat(generated.problem().orElseThrow().reason()).isEqualTo("ApplicationGenerationFromParamsError");
        assertThat(generated.problem().orElseThrow().message()).contains(why);
    }

    @Test
    void aTemplateThatIsNoApplicationSaysWhere() {
        Generated generated = generated("""
            generators: [{list: {elements: [{a: b}]}}]
            templatePatch: '{spec: {revisionHistoryLimit: many}}'
            """ + TEMPLATE);

        assertThat(generated.problem().orElseThrow().reason()).isEqualTo("RenderTemplateParamsError");
        assertThat(generated.problem().orElseThrow().message()).contains("spec.revisionHistoryLimit");
    }

    @Test
    void theTemplateOfAGeneratorComesFirst() {
        Generated generated = generated("""
            generators:
            - list:
                elements: [{a: b}]
                template: {metadata: {labels: {from: generator}}, spec: {project: own}}
            """ + TEMPLATE);

        KubeObject app = generated.applications().get(0);
        assertThat(app.name()).isEqualTo("x-b");
        assertThat(app.namespace()).isEqualTo("argocd");
        assertThat(app.labels()).isEqualTo(Map.of("from", "generator"));
        assertThat(app.text("spec", "project")).contains("own");
        assertThat(app.text("spec", "destination", "server")).contains("s");
    }

    @Test
    void whatSaysNothingIsLeftOutAndWhatMustBeThereIsThere() {
        Generated generated = generated("""
            generators: [{list: {elements: [{a: b}]}}]
            template:
              metadata: {name: '{{a}}'}
              spec:
                source:
                  directory: {recurse: false, exclude: x, jsonnet: {}}
                  helm: {skipCrds: false, valuesObject: {recurse: false, 'no': null, list: [null]}}
                syncPolicy: {automated: {prune: false}, retry: {limit: 0}}
            """);

        Map<String, Object> spec = generated.applications().get(0).map("spec");
        assertThat(spec).isEqualTo(Json.parseYaml("""
            destination: {}
            project: ''
            source:
              directory: {exclude: x}
              helm: {valuesObject: {list: [null], recurse: false}}
              repoURL: ''
            syncPolicy: {automated: {prune: false}, retry: {}}
            """).get(0));
    }

    @Test
    void matricesOfPlainSetsMakeTextsOfEverything() {
        World world = new Clusters(List.of()) {
            @Override
            public List<ScmRepository> repositories(Map<String, Object> spec) {
                return List.of(new ScmRepository("o", "r", 7L, "u", "main", "abc", List.of()));
            }
        };

        Generated generated = generated("""
            generators: [{matrix: {generators: [{list: {elements: [{a: b}]}}, {scmProvider: {}}]}}]
            template: {metadata: {name: 'x-{{repository_id}}'}, spec: {project: p}}
            """, world);

        assertThat(generated.applications()).extracting(KubeObject::name).containsExactly("x-7");
    }

    @Test
    void labelsOfClustersAreTextsAndWhatControllersTellEachOtherIsNotSeen() {
        ClusterSecret cluster = new ClusterSecret(
                "c",
                "https://c",
                List.of(),
                "",
                Map.of("env", "prod"),
                Map.of("argocd.argoproj.io/refresh", "normal", "team", "a"));

        Generated generated = generated("""
            goTemplate: true
            generators: [{clusters: {selector: {matchLabels: {env: prod}}, values: {v: w}}}]
            template:
              metadata:
                name: c
                annotations:
                  all: '{{ .metadata.annotations }}'
                  types: '{{ printf "%T %T" .metadata.labels .values }}'
                  missing: '{{ index .metadata.labels "none" }}{{ index .values "none" }}.'
              spec: {project: p}
            """, new Clusters(List.of(cluster)));

        assertThat(generated.applications().get(0).annotations())
                .isEqualTo(
                        Map.of("all", "map[team:a]", "types", "map[string]string map[string]string", "missing", "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{matchLabels: {env: 'a b'}}", "{matchLabels: {'a b': c}}"})
    void clustersAreSelectedByWhatCanBeALabel(String selector) {
        Generated generated = generated("generators: [{clusters: {selector: " + selector + "}}]\n" + TEMPLATE);

        assertThat(generated.problem().orElseThrow().message()).contains("error parsing label selector", "a b");
    }

    private static class Clusters implements World {

        private final List<ClusterSecret> clusters;

        Clusters(List<ClusterSecret> clusters) {
            this.clusters = clusters;
        }

        @Override
        public List<ClusterSecret> clusters() {
            return clusters;
        }

        @Override
        public Repository repository(String url, String revision) {
            throw new GenerationException("there is no repository " + url);
        }

        @Override
        public List<PullRequest> pullRequests(Map<String, Object> spec) {
            return List.of();
        }
    }
}
