package dev.slipway.runtime.preview;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.plan.Planner;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.kernel.plan.Proposal;
import dev.slipway.runtime.kube.Kube;
import java.time.Clock;
import java.util.List;

/** Plans by rehearsal: every plan gets a world of its own, in which the features' controllers play it through. */
public final class RehearsingPlanner implements Planner {

    private final Kube live;
    private final LongSteps steps;
    private final List<Rehearsable> features;
    private final Clock clock;

    public RehearsingPlanner(Kube live, LongSteps steps, List<Rehearsable> features, Clock clock) {
        this.live = live;
        this.steps = steps;
        this.features = List.copyOf(features);
        this.clock = clock;
    }

    @Override
    public Prediction predict(Proposal proposal) {
        Rehearsal world = new Rehearsal(live, steps, clock.instant());
        features.forEach(feature -> feature.join(world));
        Run run = new Run(world);
        run.play(proposal);
        return new Outlook(world, run.findings()).prediction();
    }
}
