package dev.slipway.compositions.function.sequencer;

import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.State;
import dev.slipway.compositions.function.cel.StateCondition;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.compositions.function.sequencer.SequencerInput.Rule;
import dev.slipway.template.format.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of the rules, in their order; a resource that one rule has removed is absent for the next. */
final class Sequencing {

    private final RunFunctionRequest request;
    private final SequencerInput input;
    private final Map<String, FunctionResource> observed;
    private final Map<String, FunctionResource> desired;
    private final Map<String, FunctionResource> usages = new LinkedHashMap<>();
    private final List<FunctionResult> results = new ArrayList<>();
    private FunctionResource composite;

    Sequencing(RunFunctionRequest request, SequencerInput input) {
        State before = request.desired() == null ? State.EMPTY : request.desired();
        this.request = request;
        this.input = input;
        this.observed = request.observed().resources();
        this.desired = new LinkedHashMap<>(before.resources());
        this.composite = before.compositeOrNone();
    }

    RunFunctionResponse run(RunFunctionResponse response) {
        try {
            input.rules().forEach(this::apply);
        } catch (InputException problem) {
            return response.withResults(results).withResult(FunctionResult.fatal(problem.getMessage()));
        }
        desired.putAll(usages);
        boolean had = request.desired() != null && request.desired().composite() != null;
        State after = new State(had || composite.ready() != Ready.UNSPECIFIED ? composite : null, desired);
        return response.withDesired(after, request.context()).withResults(results);
    }

    private void apply(Rule rule) {
        if (rule.createOnly() && rule.deleteOnly()) {
            throw new InputException(
                    "rule for sequence " + rule.shown() + " cannot have both deleteOnly and createOnly set to true");
        }
        boolean holds = holds(rule);
        // What exists is deleted in order even while its condition does not hold.
        if (input.enableDeletionSequencing() && !rule.createOnly()) {
            usages.putAll(usages(rule));
        }
        if (holds && !rule.deleteOnly()) {
            for (int i = 1; i < rule.sequence().size(); i++) {
                delay(rule.sequence().get(i), rule.sequence().subList(0, i));
            }
        }
    }

    private Map<String, FunctionResource> usages(Rule rule) {
        try {
            return new Usages(input).of(rule.sequence(), observed, desired);
        } catch (InputException problem) {
            throw new InputException("cannot generate usages for sequence: " + problem.getMessage());
        }
    }

    private boolean holds(Rule rule) {
        if (rule.condition().isEmpty()) {
            return true;
        }
        String condition = GoQuote.quote(rule.condition());
        try {
            if (StateCondition.forSequences(rule.condition()).holds(request)) {
                return true;
            }
        } catch (InputException problem) {
            throw new InputException("cannot evaluate condition " + condition + " for sequence " + rule.shown() + ": "
                    + problem.getMessage());
        }
        results.add(FunctionResult.normal(
                "Skipping sequence " + rule.shown() + ": condition " + condition + " evaluated to false"));
        return false;
    }

    /** Remove what the pattern matches and does not exist yet, if anything before it is absent or not ready. */
    private void delay(String pattern, List<String> before) {
        if (observed.containsKey(pattern)) {
            return;
        }
        for (String earlier : before) {
            Names names = Names.of(earlier);
            long all = desired.keySet().stream().filter(names::match).count();
            long ready = desired.entrySet().stream()
                    .filter(entry ->
                            names.match(entry.getKey()) && entry.getValue().ready() == Ready.TRUE)
                    .count();
            Names delayed = Names.of(pattern);
            if (all == 0 || ready < all) {
                results.add(FunctionResult.normal("Delaying creation of resource(s) matching "
                        + GoQuote.quote(pattern) + " because " + GoQuote.quote(earlier)
                        + (all == 0 ? " does not exist yet" : " is not fully ready (" + ready + " of " + all + ")")));
                remove(delayed);
                return;
            }
        }
    }

    private void remove(Names names) {
        boolean removed = desired.keySet().removeIf(name -> names.match(name) && !observed.containsKey(name));
        if (removed && input.resetCompositeReadiness()) {
            composite = composite.withReady(Ready.FALSE);
        }
    }
}
