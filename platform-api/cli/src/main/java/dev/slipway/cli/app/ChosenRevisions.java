package dev.slipway.cli.app;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Other revisions than those that an Application names, as Argo CD's flags say them: one for its only source, or one for
 * each of some of its sources, which are named or counted from 1.
 *
 * @param one for an Application of one source; empty for its own
 */
public record ChosenRevisions(String one, List<String> several, List<Integer> positions, List<String> names) {

    public ChosenRevisions {
        several = List.copyOf(several);
        positions = List.copyOf(positions);
        names = List.copyOf(names);
    }

    /** Return the fields that an operation has for it; what cannot be meant is INVALID. */
    Map<String, Object> fields(KubeObject app) {
        if (isNone()) {
            return Map.of();
        }
        return hasSeveralSources(app) ? Map.of("revisions", all(app)) : Map.of("revision", single());
    }

    /** Return the Application as it would be at these revisions; what cannot be meant is INVALID. */
    public KubeObject on(KubeObject app) {
        if (isNone()) {
            return app;
        }
        if (!hasSeveralSources(app)) {
            return app.with(single(), "spec", "source", "targetRevision");
        }
        List<String> revisions = all(app);
        List<Object> sources = new ArrayList<>();
        for (KubeObject source : sources(app)) {
            sources.add(
                    source.with(revisions.get(sources.size()), "targetRevision").tree());
        }
        return app.with(sources, "spec", "sources");
    }

    private boolean isNone() {
        return one.isEmpty() && several.isEmpty() && positions.isEmpty() && names.isEmpty();
    }

    private static boolean hasSeveralSources(KubeObject app) {
        return !app.list("spec", "sources").isEmpty();
    }

    private static List<KubeObject> sources(KubeObject app) {
        return app.list("spec", "sources").stream()
                .map(source -> KubeObject.of((Map<?, ?>) source))
                .toList();
    }

    private String single() {
        if (!several.isEmpty() || !positions.isEmpty() || !names.isEmpty()) {
            throw invalid("the application has one source: give --revision alone");
        }
        return one;
    }

    /** One for every source: that of the Application where no other was chosen. */
    private List<String> all(KubeObject app) {
        List<KubeObject> sources = sources(app);
        List<Integer> places = places(sources);
        List<String> all = new ArrayList<>(sources.stream()
                .map(source -> source.text("targetRevision").orElse(""))
                .toList());
        for (int i = 0; i < places.size(); i++) {
            all.set(places.get(i), several.get(i));
        }
        return all;
    }

    /** Which source each revision is of, counted from 0. */
    private List<Integer> places(List<KubeObject> sources) {
        if (!one.isEmpty()) {
            throw invalid("the application has " + sources.size()
                    + " sources: give --revisions with --source-positions or --source-names");
        }
        if (!positions.isEmpty() && !names.isEmpty()) {
            throw invalid("give either --source-positions or --source-names");
        }
        List<Integer> places = names.isEmpty()
                ? positions.stream().map(position -> place(position, sources)).toList()
                : names.stream().map(name -> place(name, sources)).toList();
        if (places.isEmpty() && several.size() == sources.size()) {
            return IntStream.range(0, several.size()).boxed().toList();
        }
        if (places.size() != several.size() || places.isEmpty()) {
            throw invalid("--revisions needs as many --source-positions or --source-names: there are " + several.size()
                    + " and " + places.size());
        }
        return places;
    }

    private static int place(int position, List<KubeObject> sources) {
        if (position < 1 || position > sources.size()) {
            throw invalid("--source-positions counts from 1 to " + sources.size() + ": there is no source " + position);
        }
        return position - 1;
    }

    private static int place(String name, List<KubeObject> sources) {
        List<String> known =
                sources.stream().map(source -> source.text("name").orElse("")).toList();
        if (!known.contains(name)) {
            throw invalid("the application has no source named '" + name + "'");
        }
        return known.indexOf(name);
    }

    private static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }
}
