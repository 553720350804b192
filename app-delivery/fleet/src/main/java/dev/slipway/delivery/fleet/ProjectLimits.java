package dev.slipway.delivery.fleet;

import dev.slipway.api.argocd.ApplicationSpec;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.project.ProjectKeys;
import dev.slipway.delivery.project.ProjectRules;
import dev.slipway.delivery.project.ProjectRules.DeliveredObject;
import dev.slipway.delivery.project.control.Projects;
import dev.slipway.delivery.project.signature.Keyring;
import dev.slipway.delivery.project.signature.SignatureRules;
import dev.slipway.delivery.window.SyncWindows.Cause;
import dev.slipway.delivery.window.WindowVerdict;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds Applications to their projects. */
public final class ProjectLimits implements Limits {

    private static final int REMEMBERED = 1_000;

    private final Projects projects;
    private final Map<Asked, Optional<String>> verified = Collections.synchronizedMap(new Verified());

    public ProjectLimits(Projects projects) {
        this.projects = projects;
    }

    @Override
    public List<String> problems(KubeObject application) {
        return projects.problems(application.ref(), spec(application));
    }

    @Override
    public Optional<String> refusal(KubeObject application, KubeObject object) {
        return projects.objection(
                spec(application),
                new DeliveredObject(object.gvk().group(), object.kind(), object.namespace(), object.name()));
    }

    @Override
    public Optional<String> blocked(KubeObject application, Trigger trigger, Instant now, @Nullable Instant startedAt) {
        Cause cause = trigger == Trigger.MANUAL ? Cause.MANUAL : Cause.AUTOMATED;
        WindowVerdict verdict = projects.window(application.ref(), spec(application), cause, now, startedAt);
        return verdict.allowed() ? Optional.empty() : Optional.of(verdict.reason());
    }

    @Override
    public Optional<String> actsAs(KubeObject application) {
        return projects.actsAs(application.ref(), spec(application));
    }

    @Override
    public Optional<Predicate<Ref>> ignoredOrphans(KubeObject application) {
        return projects.find(application.text("spec", "project").orElse(""))
                .filter(ProjectRules::warnsOfOrphans)
                .map(rules -> orphan ->
                        rules.ignoresOrphan(orphan.gvk().group(), orphan.gvk().kind(), orphan.name()));
    }

    @Override
    public Optional<String> unsigned(KubeObject application, String repoUrl, GitSnapshot commit, Instant now) {
        SignatureRules rules = projects.signatures(spec(application));
        if (!rules.requireAny()) {
            return Optional.empty();
        }
        Keyring keyring = projects.keyring();
        // A key ends by itself, which is noticed within the hour.
        Instant about = now.truncatedTo(ChronoUnit.HOURS);
        Asked asked = new Asked(rules, keyring, repoUrl, commit.revision().sha(), about);
        Optional<String> known = verified.get(asked);
        if (known == null) {
            known = rules.problem(repoUrl, commit, keyring, now);
            verified.put(asked, known);
        }
        return known;
    }

    /** Whose signatures were looked at, by what; a long history is not walked twice. */
    private record Asked(SignatureRules rules, Keyring keyring, String repoUrl, String sha, Instant about) {}

    private static final class Verified extends LinkedHashMap<Asked, Optional<String>> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Optional<String>> eldest) {
            return size() > REMEMBERED;
        }
    }

    @Override
    public boolean requiresSignatures(KubeObject application) {
        return projects.signatures(spec(application)).requireAny();
    }

    @Override
    public void onChange(Consumer<Predicate<KubeObject>> wake) {
        projects.onChange(
                project -> wake.accept(application -> projects.isGlobal(project) || isIn(application, project)));
    }

    private static boolean isIn(KubeObject application, String project) {
        String name = application.text("spec", "project").orElse("");
        return project.equals(name.isEmpty() ? ProjectKeys.DEFAULT : name);
    }

    private static ApplicationSpec spec(KubeObject application) {
        return Json.convert(application.map("spec"), ApplicationSpec.class);
    }
}
