package dev.slipway.delivery.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.runtime.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectValidationTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        sourceNamespaces: [a, a]                                        | source namespace 'a' already added
        sourceRepos: ['!*']                                             | source repository has an invalid format
        destinations: [{name: '!*', namespace: x}]                      | name has an invalid format
        destinations: [{server: x, namespace: '!*'}]                    | namespace has an invalid format
        destinations: [{name: a, namespace: b}, {server: a, namespace: b}] | destination 'a/b' already added
        roles: [{name: r}, {name: r}]                                   | role 'r' already exists
        roles: [{name: r, groups: [g, g]}]                              | group 'g' already exists
        roles: [{name: r, groups: ['a,b']}]                             | must be quoted
        roles: [{name: r, groups: ['']}]                                | is empty
        roles: [{name: r, groups: [' a']}]                              | leading space
        roles: [{name: r, groups: ['a ']}]                              | trailing space
        roles: [{name: r, policies: ['p, proj:p:r, applications, get, p/*, maybe']}] | effect must be
        roles: [{name: r, policies: ['p, proj:p:r, applications, rollback, p/*, allow']}] | invalid action 'rollback'
        destinationServiceAccounts: [{server: '[', namespace: n, defaultServiceAccount: a}] | server has an invalid
        destinationServiceAccounts: [{server: s, namespace: '!n', defaultServiceAccount: a}] | namespace has an invalid
        destinationServiceAccounts: [{server: s, namespace: n, defaultServiceAccount: 'a*'}] | defaultServiceAccount
        destinationServiceAccounts: [{server: s, defaultServiceAccount: a}, {server: s, defaultServiceAccount: b}] | already added
        """)
    void problems(String spec, String expected) {
        assertThat(ProjectValidation.problem("p", of(spec)))
                .hasValueSatisfying(problem -> assertThat(problem).contains(expected));
    }

    @Test
    void groupsInQuotesMayHoldCommas() {
        assertThat(ProjectValidation.problem("p", of("roles: [{name: r, groups: ['\"a,b\"']}]")))
                .isEmpty();
    }

    private static AppProjectSpec of(String yaml) {
        return Json.convert(Json.parseYaml(yaml).get(0), AppProjectSpec.class);
    }
}
