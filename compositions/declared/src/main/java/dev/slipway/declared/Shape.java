package dev.slipway.declared;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the fields of a kind do, and how the kind behaves; made once, when its kind is. Every parameter has exactly one
 * {@link Role}: what is not built is named too, so that setting it is reported and never passed over in silence.
 *
 * @param <V> the service that it belongs to, as its provider calls it
 * @param <P> the record of its parameters
 */
public final class Shape<V, P> {

    /** What a parameter does. */
    public enum Role {
        /** Kept as it is wanted. */
        CHANGEABLE,
        /** Counts at creation; a later difference is an error on the object. */
        FIXED,
        /** Counts at creation, and the cloud does not tell it afterwards. */
        INITIAL,
        /** Says how the platform should act, for example on deletion. */
        GOVERNING,
        /** Accepted, reported, and without effect. */
        IGNORED
    }

    /** How a password gets to a resource: the fields that name it, and the key that it is published under. */
    record Password(String secretField, String generateField, String key) {

        boolean isPublished() {
            return !key.isEmpty();
        }
    }

    private final V service;
    private final Class<P> parameters;
    private final String what;
    private final Map<Role, Set<String>> roles = new EnumMap<>(Role.class);
    private final Set<String> documents = new LinkedHashSet<>();
    private final Set<String> late = new LinkedHashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<Password> passwords = new LinkedHashSet<>();
    private Function<KubeObject, String> name = KubeObject::name;
    private String nameRule = "the object's name";
    private String secretKeys = "";
    private String tags = "tags";
    private boolean global;
    private boolean slow;
    private Duration poll = Duration.ofSeconds(2);
    private BiFunction<P, Found, Map<String, Redacted<String>>> connection = (wanted, found) -> Map.of();

    private Shape(V service, Class<P> parameters, String what) {
        this.service = service;
        this.parameters = parameters;
        this.what = what;
    }

    /** Start with the service, the record and what people call it, such as {@code SQS queue}. */
    public static <V, P> Shape<V, P> of(V service, Class<P> parameters, String what) {
        return new Shape<>(service, parameters, what);
    }

    public Shape<V, P> changeable(String... fields) {
        return with(Role.CHANGEABLE, fields);
    }

    public Shape<V, P> fixed(String... fields) {
        return with(Role.FIXED, fields);
    }

    public Shape<V, P> initial(String... fields) {
        return with(Role.INITIAL, fields);
    }

    public Shape<V, P> governing(String... fields) {
        return with(Role.GOVERNING, fields);
    }

    public Shape<V, P> ignored(String... fields) {
        return with(Role.IGNORED, fields);
    }

    private Shape<V, P> with(Role role, String... fields) {
        Set<String> named = new LinkedHashSet<>(in(role));
        named.addAll(List.of(fields));
        roles.put(role, named);
        return this;
    }

    /** Name the fields that are JSON documents: they are compared by what they say. */
    public Shape<V, P> documents(String... fields) {
        documents.addAll(List.of(fields));
        return this;
    }

    /** Name the fields that the cloud chooses when they are unset, and that keep its choice from then on. */
    public Shape<V, P> late(String... fields) {
        late.addAll(List.of(fields));
        return this;
    }

    /** Name the fields without which the resource can be neither found nor made, as long as it has no name. */
    public Shape<V, P> keys(String... fields) {
        keys.addAll(List.of(fields));
        return this;
    }

    /** Take the external name from the object in another way than its name. */
    public Shape<V, P> named(String rule, Function<KubeObject, String> how) {
        this.nameRule = rule;
        this.name = how;
        return this;
    }

    /** Say that the external name is known only afterwards. */
    public Shape<V, P> namedByCloud(String rule) {
        return named(rule, object -> "");
    }

    /** Say which parameter holds the tags, by path; {@code tags} is where most kinds have them. */
    public Shape<V, P> tagsIn(String path) {
        this.tags = path;
        return this;
    }

    /** Say that the service has no regions. */
    public Shape<V, P> global() {
        this.global = true;
        return this;
    }

    /** Say that creating and deleting take minutes, and how often to look meanwhile. */
    public Shape<V, P> slow(Duration every) {
        this.slow = true;
        this.poll = every;
        return this;
    }

    /** Say what the connection secret holds. */
    public Shape<V, P> publishing(String keysForPeople, BiFunction<P, Found, Map<String, Redacted<String>>> details) {
        this.secretKeys = keysForPeople;
        this.connection = details;
        return this;
    }

    /** Say where the password comes from, and under which key it is published; an empty key stands for nowhere. */
    public Shape<V, P> password(String secretField, String generateField, String key) {
        passwords.add(new Password(secretField, generateField, key));
        return this;
    }

    /** Say that the cloud issues a secret, once, and under which key it is published. */
    public Shape<V, P> issuing(String key) {
        passwords.add(new Password("", "", key));
        return this;
    }

    public V service() {
        return service;
    }

    public Class<P> parameters() {
        return parameters;
    }

    /** Return the names of all parameters, as objects write them. */
    public List<String> names() {
        return ParameterForm.names(parameters);
    }

    public String what() {
        return what;
    }

    public Set<String> in(Role role) {
        return roles.getOrDefault(role, Set.of());
    }

    /** Return the fields that the cloud fills in. */
    public Set<String> lateInitialised() {
        return late;
    }

    /** Return the fields that a password comes from. */
    public Set<String> secretFields() {
        Set<String> fields = new LinkedHashSet<>();
        passwords.forEach(password -> fields.addAll(List.of(password.secretField(), password.generateField())));
        fields.remove("");
        return fields;
    }

    /** Return what the connection secret holds, for people. */
    public String secretKeys() {
        return secretKeys;
    }

    public String nameRule() {
        return nameRule;
    }

    /** Return the path of the parameter that holds the tags. */
    public String tags() {
        return tags;
    }

    boolean isDocument(String field) {
        return documents.contains(field);
    }

    Set<String> keyFields() {
        return keys;
    }

    Set<Password> passwords() {
        return passwords;
    }

    String name(KubeObject object) {
        return name.apply(object);
    }

    public boolean isGlobal() {
        return global;
    }

    public boolean isSlow() {
        return slow;
    }

    Duration poll() {
        return poll;
    }

    Map<String, Redacted<String>> connection(P wanted, Found found) {
        return connection.apply(wanted, found);
    }
}
