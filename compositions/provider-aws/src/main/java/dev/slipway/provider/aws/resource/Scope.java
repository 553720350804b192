package dev.slipway.provider.aws.resource;

import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.aws.AwsTarget;
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
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One conversation about one resource: who it is, what it should be, and the client to say it to.
 *
 * @param <C> the client of its service
 * @param <P> the record of its parameters
 */
public final class Scope<C extends SdkClient, P> {

    private final Shape<C, P> shape;
    private final Identity identity;
    private final Desired<P> desired;
    private final AwsClients clients;
    private final AwsTarget target;

    Scope(Shape<C, P> shape, Identity identity, Desired<P> desired, AwsClients clients, AwsTarget target) {
        this.shape = shape;
        this.identity = identity;
        this.desired = desired;
        this.clients = clients;
        this.target = target;
    }

    public C client() {
        return clients.client(shape.service(), target);
    }

    public P parameters() {
        return desired.parameters();
    }

    /** Return the external name, empty while AWS has not given one. */
    public String name() {
        return identity.externalName();
    }

    /** Return the name of the object that wants the resource. */
    public String object() {
        return desired.object();
    }

    public String ownerUid() {
        return identity.ownerUid();
    }

    public String region() {
        return target.region();
    }

    public String account() {
        return clients.accountId(target);
    }

    /** Return an ARN of this account, such as {@code arn:aws:sns:eu-west-1:123456789012:alerts}. */
    public String arn(String service, String resource) {
        return "arn:" + partition() + ":" + service + ":" + (shape.isGlobal() ? "" : region()) + ":" + account() + ":"
                + resource;
    }

    private String partition() {
        if (region().startsWith("cn-")) {
            return "aws-cn";
        }
        return region().startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** Return the token of the creation, the same at every try. */
    public String token() {
        return identity.clientToken("create", 1);
    }

    /** Return the user's tags and those of the identity, which win. */
    public Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        if (desired.tree().get("tags") instanceof Map<?, ?> user) {
            user.forEach((key, value) -> tags.put(String.valueOf(key), value == null ? "" : String.valueOf(value)));
        }
        tags.putAll(identity.tags());
        return tags;
    }

    boolean userGivesTags() {
        return desired.tree().get("tags") != null;
    }

    /** Return whether there is a connection secret that lacks what AWS issued. */
    public boolean lacksIssued() {
        return desired.publishes() && desired.published().isEmpty();
    }

    public Optional<Redacted<String>> password() {
        return desired.password();
    }

    /** Return whether the object that wants the resource is being deleted. */
    public boolean isLeaving() {
        return desired.leaving();
    }

    /** Return a parameter as text, empty when it is unset. */
    public String text(String field) {
        return desired.text(field).orElse("");
    }

    /** Fill a request with all parameters that have a field of the same name in it. */
    public <B extends SdkPojo> B fill(B builder) {
        Map<String, Object> tree = new LinkedHashMap<>(desired.tree());
        tree.keySet().removeAll(List.of("tags", "region"));
        return SdkTree.fill(builder, tree);
    }

    /** Fill a request with some parameters. */
    public <B extends SdkPojo> B fill(B builder, Iterable<String> fields) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String field : fields) {
            Object value = desired.tree().get(field);
            if (value != null) {
                tree.put(field, value);
            }
        }
        return SdkTree.fill(builder, tree);
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
                        + " crossplane.io/external-name, and remove the tag " + Identity.OWNER_TAG
                        + " from the others or delete them.");
    }

    Identity identity() {
        return identity;
    }

    AwsTarget target() {
        return target;
    }

    String label() {
        return name().isEmpty() ? object() : name();
    }
}
