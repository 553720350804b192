package dev.slipway.delivery.appset.control;

import static dev.slipway.delivery.appset.control.SetFixture.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.cluster.ClusterSecret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationTest {

    private static final List<ClusterSecret> CLUSTERS =
            List.of(new ClusterSecret("edge", "https://edge", List.of(), "", Map.of(), Map.of()));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {server: https://kubernetes.default.svc}   | ''
            {name: in-cluster}                         | ''
            {name: edge}                               | ''
            {server: https://edge/}                    | ''
            {name: other}                              | there are no clusters with this name: other
            {server: https://other}                    | is not configured
            {name: edge, server: https://edge}         | can't have both name and server
            {namespace: x}                             | server or name is required
            """)
    void destinationsMustBeKnown(String destination, String problem) {
        String found = Validation.destination(yaml("spec: {destination: " + destination + "}"), CLUSTERS)
                .orElse("");

        assertThat(found.isEmpty()).isEqualTo(problem.isEmpty());
        assertThat(found).contains(problem);
    }

    @Test
    void setsAreWokenByTheirApplicationsOnly() {
        assertThat(Owned.ownerOf(yaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata:
                  name: a
                  namespace: argocd
                  ownerReferences:
                  - {apiVersion: argoproj.io/v1alpha1, kind: ApplicationSet, name: fleet, uid: u1, controller: true}
                """))).singleElement().hasToString("ApplicationSet argocd/fleet");
        assertThat(Owned.ownerOf(yaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata:
                  name: a
                  ownerReferences: [{apiVersion: v1, kind: Other, name: o, uid: u2, controller: true}]
                """))).isEmpty();
    }
}
