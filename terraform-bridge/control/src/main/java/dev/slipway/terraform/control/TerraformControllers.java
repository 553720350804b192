package dev.slipway.terraform.control;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.terraform.input.InputReader;
import dev.slipway.terraform.input.Keys;
import dev.slipway.terraform.input.Sources;
import dev.slipway.terraform.input.StateAccess;
import dev.slipway.terraform.state.StateStore;
import dev.slipway.terraform.work.RunSettings;
import dev.slipway.terraform.work.RunStore;
import dev.slipway.terraform.work.Steps;
import dev.slipway.terraform.workspace.LocalWorkspaces;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Terraform objects, put together. */
public final class TerraformControllers implements AutoCloseable {

    private final Kube kube;
    private final Watches watches;
    private final LongSteps longSteps;
    private final Sources sources;
    private final Steps steps;

    public TerraformControllers(Kube kube, Watches watches, GitSource git, LongSteps longSteps, RunSettings settings) {
        this.kube = kube;
        this.watches = watches;
        this.longSteps = longSteps;
        this.sources = new Sources(kube, watches::cached, git, Clock.systemUTC());
        this.steps = new Steps(kube, sources, new InputReader(kube, new StateAccess(kube, settings.api())), settings);
    }

    /** Make the bodies of the long steps known; before the first object is looked at. */
    public TerraformControllers register(StepBodies bodies) {
        steps.register(bodies);
        return this;
    }

    /** Return what runs have left to read. */
    public RunStore runs() {
        return steps.store();
    }

    /** Return the runner of workspaces, which shares programs and limits with Terraform objects. */
    public LocalWorkspaces workspaces(StateStore states, Clock clock) {
        return new LocalWorkspaces(steps::tofu, steps.store(), states, clock);
    }

    /** Return the controllers to start. */
    public List<ControllerSpec> specs() {
        Reviews reviews = new Reviews(() -> watches.cached(Keys.POLICY), steps.store());
        return List.of(
                new ControllerSpec(
                        "terraforms",
                        Keys.TERRAFORM,
                        Keys.MANAGER,
                        Keys.FINALIZER,
                        new TerraformPass(kube, sources, longSteps, steps.store(), reviews),
                        List.of(
                                new Trigger(Keys.GIT_REPOSITORY, this::fromSource),
                                new Trigger(Keys.TERRAFORM, this::dependents),
                                new Trigger(Keys.POLICY, policy -> waiting()))),
                new ControllerSpec("terraformpolicies", Keys.POLICY, Keys.MANAGER, null, new PolicyPass(), List.of()));
    }

    private Set<Ref> waiting() {
        return watches.cached(Keys.TERRAFORM).stream()
                .filter(one -> one.text("status", "run", "step")
                        .filter("Planned"::equals)
                        .isPresent())
                .map(KubeObject::ref)
                .collect(Collectors.toSet());
    }

    private Set<Ref> fromSource(KubeObject repository) {
        return watches.cached(Keys.TERRAFORM).stream()
                .filter(one -> one.namespace().equals(repository.namespace())
                        && one.text("spec", "sourceRef", "name")
                                .filter(repository.name()::equals)
                                .isPresent())
                .map(KubeObject::ref)
                .collect(Collectors.toSet());
    }

    private Set<Ref> dependents(KubeObject changed) {
        return watches.cached(Keys.TERRAFORM).stream()
                .filter(one -> Dependencies.of(one).contains(changed.ref()))
                .map(KubeObject::ref)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        steps.close();
    }
}
