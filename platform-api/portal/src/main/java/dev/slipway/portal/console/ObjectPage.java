package dev.slipway.portal.console;

import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.Row;
import dev.slipway.portal.listing.RowState;
import dev.slipway.portal.trace.Node;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An object's page.
 *
 * @param tree the object, what it came from and what came of it
 * @param timeline oldest first
 * @param steps how far a cluster has come; nothing for others
 * @param plan what a Terraform object's newest run has planned, masked; empty for others
 * @param links where an object's own page is; empty for those that have none
 */
public record ObjectPage(
        ResourceSet set,
        KubeObject object,
        Row row,
        Node tree,
        List<Entry> timeline,
        List<ClusterSteps.Part> steps,
        String plan,
        Function<Ref, String> links,
        Instant now) {

    /** Return the address of a node's page; empty when it has none or is this one. */
    public String link(Node node) {
        Ref ref = node.ref();
        return ref == null || ref.sameObject(object.ref()) ? "" : links.apply(ref);
    }

    /** Return what keeps the object from being ready; empty when it is, whatever is wrong around it. */
    public Optional<Node> cause() {
        return row.state() == RowState.READY ? Optional.empty() : tree.rootCause();
    }

    public boolean isCause(Node node) {
        return cause().filter(cause -> cause == node).isPresent();
    }

    /** Return the names of the keys of the connection secret; empty until it is written. */
    public String keys() {
        return Show.keys(tree, object);
    }

    /** Return what there is to know besides, by what people call it. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        row.details().forEach((name, value) -> facts.put(Listed.heading(name), value));
        object.text("spec", "controlPlaneEndpoint", "host")
                .ifPresent(host -> facts.put(
                        "Endpoint",
                        host + ":"
                                + object.at("spec", "controlPlaneEndpoint", "port")
                                        .orElse("")));
        facts.put("Created", Show.age(row.created(), now) + " ago");
        return new TreeMap<>(facts);
    }

    /** Return the address of the same page. */
    public String self() {
        return Show.link(set, object.ref());
    }

    /** Return the address of a part or an operation of this object. */
    public String at(String what) {
        String self = self();
        int query = self.indexOf('?');
        return self.substring(0, query) + "/" + what + self.substring(query);
    }

    /** Return the plan line by line. */
    public List<DiffLine> planLines() {
        return DiffLine.ofPlan(plan);
    }

    /** Return the content of the plan that waits for somebody; empty when none does. */
    public String waitingPlan() {
        return text("status", "plan", "contentHash");
    }

    /** Return whether the plan that waits undoes what somebody did behind Terraform's back. */
    public boolean isDrift() {
        return text("status", "run", "purpose").equals("drift");
    }

    /** Return what the plan on the page is. */
    public String planTitle() {
        if (waitingPlan().isEmpty()) {
            return "The last plan";
        }
        return isDrift() ? "Drift: what would undo it" : "The plan that waits for approval";
    }

    /** Return how many objects an Application has. */
    public int size() {
        return object.list("status", "resources").size();
    }

    /** Return a field of the spec or status as text. */
    public String text(String... path) {
        return object.text(path).orElse("");
    }
}
