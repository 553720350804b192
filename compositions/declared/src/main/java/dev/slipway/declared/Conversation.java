package dev.slipway.declared;

import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One conversation about one resource: who it is, and what it should be. Each cloud adds the client to say it to.
 *
 * @param <P> the record of its parameters
 */
public abstract class Conversation<P> {

    private final Subject<P> subject;
    private final TagRules rules;

    protected Conversation(Subject<P> subject, TagRules rules) {
        this.subject = subject;
        this.rules = rules;
    }

    public P parameters() {
        return subject.desired().parameters();
    }

    /** Return the external name, empty while the cloud has not given one. */
    public String name() {
        return identity().externalName();
    }

    /** Return the name of the object that wants the resource. */
    public String object() {
        return subject.desired().object();
    }

    public String ownerUid() {
        return identity().ownerUid();
    }

    /**
     * Return the token of the creation, the same at every try. What vanished and is created again has another one, or the
     * cloud would answer with what is gone.
     */
    public String token() {
        return identity().clientToken(name().isEmpty() ? "create" : "create after " + name(), 1);
    }

    /** Return the user's tags and those of the identity, which win. */
    public Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>(subject.desired().tags().orElse(Map.of()));
        tags.putAll(rules.of(identity()));
        return tags;
    }

    /** Return whether there is a connection secret that lacks what the cloud issued. */
    public boolean lacksIssued() {
        return subject.desired().publishes() && subject.desired().published().isEmpty();
    }

    public Optional<Redacted<String>> password() {
        return subject.desired().password();
    }

    /** Return whether the object that wants the resource is being deleted. */
    public boolean isLeaving() {
        return subject.desired().leaving();
    }

    /** Return a parameter as text, empty when it is unset. */
    public String text(String field) {
        return subject.desired().text(field).orElse("");
    }

    /** Return the parameters as a tree, without the tags and without what is unset or has no effect. */
    public Map<String, Object> tree() {
        return new LinkedHashMap<>(subject.desired().tree());
    }

    /** Return some of the parameters as a tree. */
    public Map<String, Object> tree(Iterable<String> fields) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String field : fields) {
            Object value = subject.desired().tree().get(field);
            if (value != null) {
                tree.put(field, value);
            }
        }
        return tree;
    }

    /** Return a value that must be there; a missing one is a fault that says how to give it. */
    public <T> T require(String field, @Nullable T value) {
        if (value == null || value.equals("")) {
            throw invalid("spec.forProvider." + field + " is missing; set it, or a reference that gives it.");
        }
        return value;
    }

    public FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }

    /** Say that something stands in the way for now; it is tried again. */
    public FaultException blocked(String message) {
        return new FaultException(Fault.CONFLICT, message);
    }

    /** Return the one of several that carry the owner's tag; more than one is shown with what to do. */
    public <T> Optional<T> only(List<T> candidates, Function<T, String> name) {
        if (candidates.size() <= 1) {
            return candidates.stream().findFirst();
        }
        String names = candidates.stream().map(name).sorted().collect(Collectors.joining(", "));
        throw new FaultException(
                Fault.CONFLICT,
                "Several resources carry the mark of this object: " + names + ". Name the right one in the annotation"
                        + " crossplane.io/external-name, and remove the tag " + rules.owner()
                        + " from the others or delete them.");
    }

    protected Identity identity() {
        return subject.identity();
    }

    TagRules rules() {
        return rules;
    }

    boolean userGivesTags() {
        return subject.desired().tags().isPresent();
    }

    String label() {
        return name().isEmpty() ? object() : name();
    }
}
