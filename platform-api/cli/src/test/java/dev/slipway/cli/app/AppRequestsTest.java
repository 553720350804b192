package dev.slipway.cli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cli.app.SyncFlags.Flag;
import dev.slipway.cli.app.WaitFor.Check;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppRequestsTest {

    private static final KubeObject APP = AppTextsTest.APP;

    private static SyncFlags flags(Set<Flag> flags, String strategy, List<ResourceFilter> resources) {
        return flags(flags, strategy, resources, List.of());
    }

    private static SyncFlags flags(
            Set<Flag> flags, String strategy, List<ResourceFilter> resources, List<String> manifests) {
        return new SyncFlags(
                flags,
                new ChosenRevisions("", List.of(), List.of(), List.of()),
                strategy,
                resources,
                List.of("CreateNamespace=false"),
                Map.of(),
                List.of(),
                manifests);
    }

    @Test
    void aSyncTakesOptionsAndRetryFromTheSpec() {
        KubeObject operation = KubeObject.of(
                flags(Set.of(Flag.PRUNE, Flag.DRY_RUN), "", List.of()).operation(APP, "me"));

        assertThat(operation.tree().toString())
                .isEqualTo("{initiatedBy={username=me}, sync={prune=true, dryRun=true,"
                        + " syncOptions=[CreateNamespace=false]}, retry={limit=3}}");
    }

    @Test
    void localObjectsTakeThePlaceOfThoseOfTheSourcesUnlessSyncsAreAutomated() {
        KubeObject manual = APP.without("spec", "syncPolicy", "automated");

        assertThat(flags(Set.of(), "", List.of(), List.of("{}"))
                        .operation(manual, "me")
                        .toString())
                .contains("manifests=[{}]");
        assertThat(flags(Set.of(Flag.DRY_RUN), "", List.of(), List.of("{}"))
                        .operation(APP, "me")
                        .toString())
                .contains("manifests=[{}]");
        assertThatThrownBy(() -> flags(Set.of(), "", List.of(), List.of("{}")).operation(APP, "me"))
                .hasMessageContaining("Cannot use local sync when Automatic Sync Policy is enabled");
    }

    @Test
    void rollbackOfSeveralSourcesTakesAllOfThem() {
        KubeObject manual = APP.without("spec", "syncPolicy", "automated")
                .with(
                        List.of(Map.of(
                                "id", 7,
                                "revisions", List.of("aaaa", "bbbb"),
                                "sources", List.of(Map.of("repoURL", "r"), Map.of("repoURL", "s")))),
                        "status",
                        "history");

        assertThat(Rollback.of(manual, "7").operation(manual, false, "me").toString())
                .contains("revisions=[aaaa, bbbb]")
                .contains("sources=[{repoURL=r}, {repoURL=s}]");
    }

    @Test
    void strategiesAreArgos() {
        assertThat(flags(Set.of(Flag.FORCE), "apply", List.of())
                        .operation(APP, "me")
                        .toString())
                .contains("syncStrategy={apply={force=true}}");
        assertThat(flags(Set.of(Flag.FORCE), "", List.of()).operation(APP, "me").toString())
                .contains("syncStrategy={hook={force=true}}");
        assertThatThrownBy(() -> flags(Set.of(), "magic", List.of()).operation(APP, "me"))
                .hasMessageContaining("apply or hook");
    }

    @Test
    void objectsAreChosenByGroupKindAndName() {
        List<ResourceFilter> one = List.of(ResourceFilter.parse("apps:Deployment:shop/web"));
        List<ResourceFilter> others = List.of(ResourceFilter.parse("!*:ConfigMap:*"));

        assertThat(flags(Set.of(), "", one).operation(APP, "me").toString())
                .contains("resources=[{group=apps, kind=Deployment, namespace=shop, name=web}]");
        assertThat(flags(Set.of(), "", others).operation(APP, "me").toString())
                .contains("kind=Deployment")
                .contains("kind=XDatabase")
                .doesNotContain("ConfigMap");
        assertThatThrownBy(() -> flags(Set.of(), "", List.of(ResourceFilter.parse("apps:Deployment:none")))
                        .operation(APP, "me"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("no matching resource");
        assertThatThrownBy(() -> ResourceFilter.parse("Deployment")).isInstanceOf(FaultException.class);
    }

    @Test
    void rollbackTakesTheEntryOfTheHistory() {
        KubeObject manual = APP.without("spec", "syncPolicy", "automated");

        assertThat(Rollback.of(manual, "").operation(manual, true, "me").toString())
                .contains("revision=aaaa")
                .contains("prune=true")
                .contains("source={repoURL=r}");
        assertThat(Rollback.of(manual, "4").entry().text("revision").orElse("")).startsWith("bbbb");
        assertThatThrownBy(() -> Rollback.of(manual, "9")).hasMessageContaining("does not have deployment id '9'");
        assertThatThrownBy(() -> Rollback.of(APP, "0"))
                .hasMessageContaining("rollback cannot be initiated when auto-sync is enabled");
    }

    @Test
    void waitingEndsWhenEverythingNamedIsReached() {
        WaitFor all = new WaitFor(Set.of(), List.of());
        KubeObject fine = APP.with("Synced", "status", "sync", "status").with("Healthy", "status", "health", "status");

        assertThat(all.missing(Optional.of(APP))).contains("sync status is OutOfSync");
        assertThat(all.missing(Optional.of(fine))).isEmpty();
        assertThat(all.missing(Optional.of(fine.with(Map.of(), "operation"))))
                .hasValueSatisfying(why -> assertThat(why).contains("operation"));
        assertThat(all.missing(Optional.of(fine.withAnnotation("argocd.argoproj.io/refresh", "normal"))))
                .hasValueSatisfying(why -> assertThat(why).contains("refresh"));
        assertThat(all.missing(Optional.empty())).contains("the application does not exist");
    }

    @Test
    void severalKindsOfHealthMeanAnyOfThem() {
        assertThat(new WaitFor(Set.of(Check.HEALTH), List.of()).missing(Optional.of(APP)))
                .contains("health is Degraded");
        assertThat(new WaitFor(Set.of(Check.HEALTH, Check.DEGRADED), List.of()).missing(Optional.of(APP)))
                .isEmpty();
        assertThat(new WaitFor(Set.of(Check.SUSPENDED), List.of()).missing(Optional.of(APP)))
                .isPresent();
        assertThat(new WaitFor(Set.of(Check.DELETE), List.of()).missing(Optional.of(APP)))
                .isPresent();
        assertThat(new WaitFor(Set.of(Check.DELETE), List.of()).missing(Optional.empty()))
                .isEmpty();
    }

    @Test
    void objectsCanBeWaitedForAlone() {
        WaitFor web = new WaitFor(Set.of(), List.of(ResourceFilter.parse("apps:Deployment:web")));
        WaitFor none = new WaitFor(Set.of(), List.of(ResourceFilter.parse("apps:Deployment:none")));

        assertThat(web.missing(Optional.of(APP))).contains("Deployment web is Progressing");
        assertThat(none.missing(Optional.of(APP))).isPresent();
    }

    @Test
    void aFailedOperationThatIsTriedAgainGoesOn() {
        KubeObject failed = APP.with("Failed", "status", "operationState", "phase")
                .with(Map.of("limit", 2), "status", "operationState", "operation", "retry");

        assertThat(new AppFields(failed).isOperating()).isTrue();
        assertThat(new AppFields(failed.with(2, "status", "operationState", "retryCount")).isOperating())
                .isFalse();
    }

    @Test
    void aLocalDirectoryTakesThePlaceOfTheRepository(@TempDir Path directory) throws IOException {
        Path root = Files.createDirectories(directory.resolve("root"));
        Path inside = Files.createDirectories(root.resolve("apps/web"));
        Files.writeString(inside.resolve("a.yaml"), "kind: X");
        Path scratch = Files.createDirectory(directory.resolve("scratch"));

        KubeObject local = LocalSource.in(APP, root, inside, scratch);

        assertThat(local.text("spec", "source", "path")).contains("apps/web");
        assertThat(local.text("spec", "source", "repoURL").orElse("")).startsWith("file:");
        assertThat(scratch.resolve("apps/web/a.yaml")).exists();
        assertThatThrownBy(() -> LocalSource.in(APP, inside, root, scratch)).hasMessageContaining("not below");
    }
}
