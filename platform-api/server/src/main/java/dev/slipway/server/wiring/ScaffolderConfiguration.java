package dev.slipway.server.wiring;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.plan.Planner;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.kernel.plan.Proposal;
import dev.slipway.portal.plan.PlanText;
import dev.slipway.portal.plan.Tally;
import dev.slipway.runtime.git.GitBranches;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.files.BuiltIn;
import dev.slipway.scaffolder.files.MemoryCatalog;
import dev.slipway.scaffolder.files.Sources;
import dev.slipway.scaffolder.golden.TemplateShelf;
import dev.slipway.scaffolder.platform.PlatformActions;
import dev.slipway.scaffolder.publish.GitHost;
import dev.slipway.scaffolder.publish.GitHosts;
import dev.slipway.scaffolder.publish.PlanReport;
import dev.slipway.scaffolder.publish.Publishing;
import dev.slipway.scaffolder.rendering.HostKind;
import dev.slipway.scaffolder.rendering.RenderOptions;
import dev.slipway.scaffolder.task.DryRun;
import dev.slipway.scaffolder.task.Scaffolder;
import dev.slipway.scaffolder.task.TaskBody;
import dev.slipway.scaffolder.task.TaskStore;
import dev.slipway.server.ScaffolderProperties;
import dev.slipway.server.SlipwayProperties;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Golden paths: templates, their actions, tasks. */
@Configuration(proxyBeanMethods = false)
class ScaffolderConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ScaffolderConfiguration.class);

    @Bean
    TemplateShelf templateShelf(SlipwayProperties properties, ScaffolderProperties scaffolder) {
        var folders = new ArrayList<Path>();
        folders.add(TemplateShelf.unpack(properties.state().resolve("templates")));
        folders.addAll(scaffolder.templates());
        TemplateShelf shelf = TemplateShelf.of(folders);
        shelf.problems().forEach(problem -> LOG.warn("A template cannot be used. {}", problem));
        return shelf;
    }

    @Bean
    GitHosts gitHosts(ScaffolderProperties properties) {
        return new GitHosts(
                properties.hosts().stream().map(ScaffolderConfiguration::host).toList());
    }

    private static GitHost host(ScaffolderProperties.Host host) {
        return new GitHost(
                host.name(),
                HostKind.valueOf(host.kind().toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(host.api(), ""),
                Objects.requireNonNullElse(host.base(), "https://" + host.name()),
                Secrets.of(null, host.tokenFile()));
    }

    @Bean
    Actions scaffolderActions(SlipwayProperties properties, GitHosts hosts, GitSource git, Planner planner, Kube kube) {
        var branches = new GitBranches(GitOptions.standard(properties.state().resolve("publishing")));
        return new Actions(BuiltIn.actions(new Sources(git), new MemoryCatalog(), hosts.integrations()))
                .with(Publishing.actions(hosts, branches, objects -> report(planner, objects)))
                .with(PlatformActions.actions(planner, kube::get));
    }

    private static Optional<PlanReport> report(Planner planner, List<KubeObject> objects) {
        Prediction prediction = planner.predict(Proposal.of(objects));
        return Optional.of(
                new PlanReport(!prediction.hasProblems(), Tally.of(prediction).text(), PlanText.markdown(prediction)));
    }

    @Bean
    TaskStore taskStore(SlipwayProperties properties, Clock clock) {
        return new TaskStore(properties.state().resolve("tasks"), clock);
    }

    @Bean
    Scaffolder scaffolder(TaskStore store, LongSteps steps, Clock clock) {
        return new Scaffolder(store, steps, clock);
    }

    @Bean
    DryRun dryRun(Actions actions, GitHosts hosts, Clock clock) {
        return new DryRun(actions, RenderOptions.standard().with(hosts.integrations()), clock);
    }

    @Bean
    TaskBody taskBody(TaskStore store, Scaffolder scaffolder, Actions actions, GitHosts hosts, Clock clock) {
        RenderOptions rendering = RenderOptions.standard().with(hosts.integrations());
        return new TaskBody(store, scaffolder, actions, rendering, clock);
    }

    /** Tasks that were accepted before the last stop go on. */
    @Bean
    ApplicationRunner taskRunner(StepBodies bodies, TaskBody body, Scaffolder scaffolder) {
        bodies.register(Scaffolder.KIND, Scaffolder.STEP, body);
        return arguments -> scaffolder.resume();
    }
}
