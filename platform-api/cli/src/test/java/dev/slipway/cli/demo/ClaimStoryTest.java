package dev.slipway.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimStoryTest {

    private final List<String> told = new ArrayList<>();
    private final ClaimStory story = new ClaimStory("0123456789abcdef", "app-db", told::add);

    @Test
    void tellsEveryStepOnceAndIsCompleteWithSecretAndReadyClaim() throws Exception {
        observe("{kind: Application, status: {sync: {revision: 0123456789abcdef}}}");
        observe("{kind: PostgreSQLInstance, metadata: {name: app-db}}");
        observe("{kind: PostgreSQLInstance, metadata: {name: app-db}}");
        observe("{kind: XPostgreSQLInstance, metadata: {name: app-db-x1},"
                + " spec: {claimRef: {name: app-db}, resourceRefs: [{kind: Role}, {kind: Database}]}}");
        observe("{kind: Role, metadata: {name: r, labels: {crossplane.io/composite: app-db-x1}},"
                + " status: {conditions: [{type: Ready, status: \"True\"}]}}");
        observe("{kind: Secret, metadata: {name: app-db-credentials}, data: {password: eA==}}");
        assertThat(story.isComplete()).isFalse();
        observe("{kind: PostgreSQLInstance, metadata: {name: app-db},"
                + " status: {conditions: [{type: Ready, status: \"True\"}]}}");

        assertThat(story.isComplete()).isTrue();
        assertThat(told)
                .containsExactly(
                        "commit seen        01234567 by Application claims",
                        "objects applied    PostgreSQLInstance app-db",
                        "composite          XPostgreSQLInstance app-db-x1",
                        "managed resources  Database, Role",
                        "  ready            Role r",
                        "connection secret  app-db-credentials");
    }

    @Test
    void othersClaimsAreNotItsStory() throws Exception {
        observe(
                "{kind: PostgreSQLInstance, metadata: {name: other}, status: {conditions: [{type: Ready, status: \"True\"}]}}");
        observe("{kind: XPostgreSQLInstance, metadata: {name: other-x}, spec: {claimRef: {name: other}}}");
        observe("{kind: Secret, metadata: {name: other-credentials}, data: {password: eA==}}");
        assertThat(told).isEmpty();
        assertThat(story.isComplete()).isFalse();
    }

    @Test
    void remembersWhatIsWaitedForAndForgetsItWhenItIsThere() throws Exception {
        observe("{kind: PostgreSQLInstance, metadata: {name: app-db}, status: {conditions:"
                + " [{type: Ready, status: \"False\", reason: Waiting, message: the role is missing}]}}");
        assertThat(story.waiting()).containsEntry("PostgreSQLInstance app-db", "Waiting: the role is missing");
        observe("{kind: PostgreSQLInstance, metadata: {name: app-db},"
                + " status: {conditions: [{type: Ready, status: \"True\"}]}}");
        assertThat(story.waiting()).isEmpty();
    }

    private void observe(String yaml) throws JsonProcessingException {
        story.observe(new YAMLMapper().readTree(yaml));
    }
}
