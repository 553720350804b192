package dev.slipway.cli.demo;

import dev.slipway.local.controlplane.ApiClient;
import dev.slipway.local.platform.Platform;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Commits a claim to a running platform and follows it until a database answers. */
public final class Demo {

    private static final String GROUP = "/apis/database.example.org/v1alpha1";
    private static final String SQL = "/apis/postgresql.sql.crossplane.io/v1alpha1";
    private static final List<String> WATCHED = List.of(
            "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications",
            GROUP + "/namespaces/production/postgresqlinstances",
            GROUP + "/xpostgresqlinstances",
            "/api/v1/namespaces/production/secrets",
            SQL + "/databases",
            SQL + "/roles",
            SQL + "/grants");

    private final Platform platform;
    private final PrintStream out;
    private final Instant begun;

    /**
     * The claim that became ready.
     *
     * @param sinceStart from the beginning of the command
     * @param sinceCommit from the push of the claim
     */
    public record Result(String claim, Duration sinceStart, Duration sinceCommit) {}

    /** The claim did not get there; the message says what it waits for. */
    public static final class Stuck extends Exception {

        private static final long serialVersionUID = 1L;

        Stuck(String message) {
            super(message);
        }
    }

    public Demo(Platform platform, PrintStream out, Instant begun) {
        this.platform = platform;
        this.out = out;
        this.begun = begun;
    }

    /** Returns when the database answers; fails after the timeout with what is waited for. */
    public Result run(Duration timeout) throws IOException, InterruptedException, Stuck {
        var deadline = Instant.now().plus(timeout);
        var api = platform.api();
        try (var clone = ClaimsClone.at(platform.state().resolve("demo/claims"), platform.gitUrl("claims"));
                var events = new Events(api)) {
            clone.commit("Offer databases", DemoFiles.platform());
            awaitClaimKind(api, deadline);
            var name = DemoFiles.freeName(clone::has);
            WATCHED.forEach(events::follow);
            var committed = Instant.now();
            var commit = clone.commit("Ask for the database " + name, DemoFiles.claim(name));
            out.println("Committed claims/" + name + ".yaml to " + platform.gitUrl("claims"));
            var story = new ClaimStory(commit, name, line -> tell(committed, line));
            follow(story, events, deadline);
            tell(committed, "SELECT 1           " + selectOne(story));
            var now = Instant.now();
            return new Result(name, Duration.between(begun, now), Duration.between(committed, now));
        }
    }

    private static void awaitClaimKind(ApiClient api, Instant deadline)
            throws IOException, InterruptedException, Stuck {
        var path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
                + "?fieldSelector=metadata.name=postgresqlinstances.database.example.org";
        var seconds =
                (int) Math.max(1, Duration.between(Instant.now(), deadline).toSeconds());
        if (!api.watch(path, seconds, event -> Conditions.isTrue(event.path("object"), "Established"))) {
            throw new Stuck("the kind PostgreSQLInstance did not appear. " + application(api));
        }
    }

    private static String application(ApiClient api) throws IOException, InterruptedException {
        return api.get("/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/claims")
                .map(application -> "Application claims says: " + application.path("status"))
                .orElse("There is no Application claims.");
    }

    private static void follow(ClaimStory story, Events events, Instant deadline) throws InterruptedException, Stuck {
        while (!story.isComplete()) {
            var left = Duration.between(Instant.now(), deadline).toMillis();
            if (left <= 0) {
                throw new Stuck("the claim is not ready in time. Waiting: " + story.waiting());
            }
            var object = events.next(left);
            if (object != null) {
                story.observe(object);
            }
        }
    }

    private static String selectOne(ClaimStory story) throws Stuck {
        try {
            return ConnectionCheck.selectOne(story.connectionSecret().orElseThrow());
        } catch (SQLException e) {
            throw new Stuck("the database does not take the connection secret's login: " + e.getMessage());
        }
    }

    private void tell(Instant since, String line) {
        var elapsed = Duration.between(since, Instant.now()).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "  %6.2f s  %s", elapsed, line));
    }
}
