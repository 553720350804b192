package dev.slipway.delivery.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.api.argocd.ApplicationSpec;
import dev.slipway.delivery.project.ProjectRules.DeliveredObject;
import dev.slipway.delivery.rbac.RbacSettings;
import dev.slipway.delivery.rbac.Request;
import dev.slipway.delivery.rbac.Subject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectRulesTest {

    private static final ClusterId LOCAL = new ClusterId("https://kubernetes.default.svc", "in-cluster");

    private static AppProjectSpec spec(String yaml) {
        return Json.convert(Json.parseYaml(yaml).get(0), AppProjectSpec.class);
    }

    private static ProjectRules rules(String yaml) {
        return new ProjectRules("shop", spec(yaml), List.of());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        https://GitHub.com/A/b.git    | https://github.com/a/b
        ' https://h/a '               | https://h/a
        git@github.com:a/b.git        | git@github.com/a/b
        ssh://git@github.com/a/b.git  | git@github.com/a/b
        https://h/{a,b}/*             | https://h/%7Ba,b%7D/%2A
        https://h/[ab]/*              | https://h/[ab]/*
        https://{a,b}/x               | ''
        https://h/a b                 | https://h/a%20b
        oci://h/charts                | oci://h/charts
        *                             | *
        """)
    void urlsAreComparedInOneForm(String url, String expected) {
        assertThat(SourceUrl.normalized(url)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
        /^((?!kube-).)*$/      ; team-a      ; true
        /^((?!kube-).)*$/      ; kube-system ; false
        /^(a+)+$/              ; aaaa        ; true
        /(?<=x)(a|a|a)*(?!a)$/ ; xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab ; false
        /(?!/                  ; team-a      ; false
        //                     ; team-a      ; false
        """)
    void namespacesOfApplicationsMayBeExpressionsThatLookAround(String rule, String namespace, boolean permitted) {
        ProjectRules rules = rules("sourceNamespaces: ['" + rule + "']");

        assertThat(rules.permitsApplicationsIn(namespace, "argocd")).isEqualTo(permitted);
    }

    @Test
    void refusalsAlonePermitTheRest() {
        ProjectRules rules = rules("sourceRepos: ['!https://h/secret']");

        assertThat(rules.permitsSource("https://h/open")).isTrue();
        assertThat(rules.permitsSource("https://h/secret.git")).isFalse();
    }

    @Test
    void scopedClustersMayBeTheOnlyOnes() {
        AppProjectSpec spec =
                spec("{destinations: [{server: '*', namespace: '*'}], permitOnlyProjectScopedClusters: true}");
        ProjectRules mine = new ProjectRules("shop", spec, List.of(new ClusterId("https://mine", "mine")));

        assertThat(mine.permitsDestination(new ClusterId("https://mine", ""), "x"))
                .isTrue();
        assertThat(mine.permitsDestination(LOCAL, "x")).isFalse();
    }

    @Test
    void anEmptyListOfNamespacedKindsPermitsNone() {
        assertThat(rules("namespaceResourceWhitelist: []").permitsKind("", "ConfigMap", "x", true))
                .isFalse();
        assertThat(rules("{}").permitsKind("", "ConfigMap", "x", true)).isTrue();
        assertThat(rules("{}").permitsKind("", "Namespace", "x", false)).isFalse();
    }

    @Test
    void objectionsAreArgoCdsWords() {
        ProjectRules rules = rules("destinations: [{server: '*', namespace: shop}]");

        assertThat(rules.objection(new DeliveredObject("", "Namespace", "", "x"), LOCAL))
                .contains("resource :Namespace is not permitted in project shop");
        assertThat(rules.objection(new DeliveredObject("", "ConfigMap", "other", "x"), LOCAL))
                .contains("namespace other is not permitted in project 'shop'");
        assertThat(rules.objection(new DeliveredObject("", "ConfigMap", "shop", "x"), LOCAL))
                .isEmpty();
    }

    @Test
    void applicationsBreakLimitsWithTheirSourcesAndDestination() {
        ProjectRules rules = rules("{sourceRepos: ['https://h/a'], destinations: [{server: '*', namespace: shop}]}");
        ApplicationSpec app = Json.convert(
                Json.parseYaml("{project: shop, sources: [{repoURL: 'https://h/a'}, {repoURL: 'https://h/b'}],"
                                + " destination: {name: in-cluster, namespace: other}}")
                        .get(0),
                ApplicationSpec.class);

        assertThat(ApplicationLimits.broken(rules, app, LOCAL))
                .containsExactly(
                        "application repo https://h/b is not permitted in project 'shop'",
                        "application destination server 'in-cluster' and namespace 'other' do not match any of the"
                                + " allowed destinations in project 'shop'");
    }

    @Test
    void theFirstMatchingServiceAccountIsTaken() {
        ProjectRules rules =
                rules("destinationServiceAccounts: [{server: 'https://*', namespace: a, defaultServiceAccount: first},"
                        + " {server: '*', namespace: '*', defaultServiceAccount: second}]");

        assertThat(rules.serviceAccount(LOCAL, "a")).contains("first");
        assertThat(rules.serviceAccount(LOCAL, "b")).contains("second");
        assertThat(rules("{}").serviceAccount(LOCAL, "b")).isEmpty();
    }

    @Test
    void globalProjectsAddTheirLimits() {
        AppProjectSpec merged = GlobalProjects.merged(
                spec("{sourceRepos: [a], description: own}"),
                spec("{sourceRepos: [b], namespaceResourceBlacklist: [{group: '', kind: Secret}], description:"
                        + " global}"));
        ProjectRules rules = new ProjectRules("p", merged, List.of());

        assertThat(merged.sourceRepos()).containsExactly("a", "b");
        assertThat(merged.description()).isEqualTo("own");
        assertThat(rules.permitsKind("", "Secret", "x", true)).isFalse();
        assertThat(rules.permitsKind("", "ConfigMap", "x", true)).isTrue();
    }

    @Test
    void orphansAreWarnedOfUnlessTheProjectDoesNotCare() {
        ProjectRules rules =
                rules("orphanedResources: {ignore: [{kind: Secret}, {group: apps, kind: '*', name: 'a-*'}]}");

        assertThat(rules.warnsOfOrphans()).isTrue();
        assertThat(rules.ignoresOrphan("", "Secret", "any")).isTrue();
        assertThat(rules.ignoresOrphan("", "ConfigMap", "any")).isFalse();
        assertThat(rules.ignoresOrphan("apps", "Deployment", "a-b")).isTrue();
        assertThat(rules.ignoresOrphan("apps", "Deployment", "b")).isFalse();
        assertThat(rules("orphanedResources: {warn: false}").warnsOfOrphans()).isFalse();
        assertThat(rules("description: x").warnsOfOrphans()).isFalse();
    }

    private static ApplicationSpec application(String yaml) {
        return Json.convert(Json.parseYaml(yaml).get(0), ApplicationSpec.class);
    }

    @Test
    void rolesOfAProjectMayReadItAndWhatTheirPoliciesSay() {
        AppProjectSpec spec = spec("roles: [{name: ci, groups: [robots],"
                + " policies: ['p, proj:shop:ci, applications, sync, shop/*, allow']}]");
        Request sync = new Request("applications", "sync", "shop/web");
        Request get = new Request("projects", "get", "shop");
        RbacSettings none = RbacSettings.of("");

        assertThat(permits(none, spec, Subject.named("proj:shop:ci"), sync)).isTrue();
        assertThat(permits(none, spec, Subject.named("proj:shop:ci"), get)).isTrue();
        assertThat(permits(none, spec, new Subject("u", List.of("robots")), sync))
                .isTrue();
        assertThat(permits(none, spec, Subject.named("proj:other:ci"), sync)).isFalse();
        assertThat(permits(none, spec("roles: [{name: ci, policies: [broken]}]"), Subject.named("admin"), sync))
                .as("roles that cannot be read take nothing from others")
                .isTrue();
    }

    private static boolean permits(RbacSettings settings, AppProjectSpec spec, Subject subject, Request request) {
        return ProjectPolicies.permits(settings, "shop", spec, subject, request);
    }
}
