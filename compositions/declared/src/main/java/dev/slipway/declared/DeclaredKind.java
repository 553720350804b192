package dev.slipway.declared;

import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Pace;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.Reference;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.Twins;
import dev.slipway.managed.kind.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Serves a {@link DeclaredResource} to the lifecycle, as a classic kind and its namespaced twin. Everything that its record
 * says (group, references, forms) is read from there.
 *
 * @param <S> the conversation, with the client of the cloud
 * @param <P> the record of its parameters
 */
public final class DeclaredKind<S extends Conversation<P>, P> implements ManagedKind<Desired<P>, Found> {

    private final DeclaredResource<S, P> resource;
    private final Shape<?, P> shape;
    private final ParameterForm<P> form;
    private final ProviderConfigKinds configs;
    private final TagRules tags;
    private final boolean showsAllTags;
    private final Function<Connection, Reach<S, P>> reach;
    private final AppliedPasswords passwords = new AppliedPasswords();

    /** Make a kind whose resources are reached as {@code reach} says for each provider configuration. */
    public DeclaredKind(
            DeclaredResource<S, P> resource,
            ProviderConfigKinds configs,
            TagRules tags,
            Function<Connection, Reach<S, P>> reach) {
        this.resource = resource;
        this.shape = resource.shape();
        this.form = new ParameterForm<>(shape.parameters());
        this.configs = configs;
        this.tags = tags;
        this.showsAllTags = observed(shape.parameters().getEnclosingClass()).contains(tags.all());
        this.reach = reach;
    }

    /** Return what the fields do. */
    public Shape<?, P> shape() {
        return shape;
    }

    /** Return the names of what only the cloud knows. */
    private static List<String> observed(Class<?> declaration) {
        return Arrays.stream(declaration.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals("Observed"))
                .flatMap(type -> ParameterForm.names(type).stream())
                .toList();
    }

    @Override
    public List<Gvk> gvks() {
        Class<?> declaration = shape.parameters().getEnclosingClass();
        ManagedCrd crd = declaration.getAnnotation(ManagedCrd.class);
        String kind = crd.kind().isEmpty() ? declaration.getSimpleName() : crd.kind();
        Gvk classic = new Gvk(crd.group(), crd.versions()[0], kind);
        return List.of(classic, Twins.of(classic));
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return configs;
    }

    @Override
    public List<Reference> references() {
        return form.references();
    }

    @Override
    public String externalName(KubeObject object) {
        return shape.name(object);
    }

    @Override
    public Desired<P> desired(Wanted wanted) {
        P parameters = form.read(wanted.forProvider());
        Map<String, Object> tree = form.tree(parameters);
        TreePath tagged = TreePath.of(shape.tags());
        return new Desired<>(
                wanted.object().name(),
                wanted.object().isDeleting(),
                parameters,
                compared(tagged.removedFrom(tree)),
                tagged.in(tree).filter(Map.class::isInstance).map(given -> texts((Map<?, ?>) given)),
                Ownership.of(wanted),
                password(wanted),
                shape.passwords().stream()
                        .filter(Shape.Password::isPublished)
                        .flatMap(password -> wanted.connectionSecret(password.key()).stream())
                        .flatMap(key -> wanted.secrets().find(key).stream())
                        .findFirst(),
                wanted.connectionSecret("").isPresent());
    }

    private static Map<String, String> texts(Map<?, ?> given) {
        Map<String, String> texts = new TreeMap<>();
        given.forEach((key, value) -> texts.put(String.valueOf(key), value == null ? "" : String.valueOf(value)));
        return texts;
    }

    /** What inside of a block has no effect, or none later, must not be compared either. */
    private Map<String, Object> compared(Map<String, Object> tree) {
        Map<String, Object> compared = tree;
        for (String field : shape.in(Shape.Role.IGNORED)) {
            compared = TreePath.of(field).removedFrom(compared);
        }
        for (String field : shape.in(Shape.Role.INITIAL)) {
            compared = field.contains(".") ? TreePath.of(field).removedFrom(compared) : compared;
        }
        return compared;
    }

    /** A password that is to be generated is kept where the user says, or else in the connection secret. */
    private Optional<Redacted<String>> password(Wanted wanted) {
        return shape.passwords().stream()
                .filter(password -> !password.secretField().isEmpty())
                .flatMap(password -> password(wanted, password).stream())
                .findFirst();
    }

    private static Optional<Redacted<String>> password(Wanted wanted, Shape.Password password) {
        Optional<SecretKey> named = wanted.secretKey(password.secretField());
        if (Boolean.TRUE.equals(wanted.forProvider().get(password.generateField()))) {
            return named.or(() -> wanted.connectionSecret(password.key())).flatMap(wanted.secrets()::generated);
        }
        return wanted.purpose() == Purpose.OBSERVE
                ? named.flatMap(wanted.secrets()::find)
                : named.map(wanted.secrets()::require);
    }

    @Override
    public ExternalResource<Desired<P>, Found> connect(Connection connection) {
        return over(reach.apply(connection));
    }

    /** Return the resources that are reached in the given way. */
    public ExternalResource<Desired<P>, Found> over(Reach<S, P> one) {
        return new DeclaredExternal<>(resource, one, passwords);
    }

    @Override
    public Pace pace() {
        return shape.isSlow() ? Pace.LONG : Pace.INLINE;
    }

    @Override
    public Map<String, Object> atProvider(Found observed) {
        Map<String, Object> shown = new LinkedHashMap<>(observed.shown());
        shown.putIfAbsent("id", observed.name());
        return observed.tags()
                .map(tags::settable)
                .map(seen -> {
                    Map<String, Object> all = TreePath.of(shape.tags()).put(shown, seen);
                    if (showsAllTags) {
                        all.put(tags.all(), seen);
                    }
                    return all;
                })
                .orElse(shown);
    }

    @Override
    public Map<String, Object> lateInitialised(Found observed) {
        Map<String, Object> values = new LinkedHashMap<>(observed.shown());
        values.keySet().retainAll(shape.lateInitialised());
        return values;
    }

    @Override
    public Map<String, Redacted<String>> connectionDetails(Desired<P> desired, Found observed) {
        Map<String, Redacted<String>> details = new LinkedHashMap<>(shape.connection(desired.parameters(), observed));
        shape.passwords().stream().filter(Shape.Password::isPublished).forEach(password -> desired.password()
                .ifPresent(value -> details.put(password.key(), value)));
        return details;
    }

    @Override
    public List<String> unsupported(KubeObject object) {
        List<String> fields = new ArrayList<>();
        Stream.of("forProvider", "initProvider").forEach(part -> {
            Map<String, Object> given = object.map("spec", part);
            shape.in(Shape.Role.IGNORED).stream()
                    .filter(field -> TreePath.of(field).isIn(given))
                    .sorted()
                    .forEach(field -> fields.add("spec." + part + "." + field));
            form.unknown(given).forEach(field -> fields.add("spec." + part + "." + field));
        });
        if (object.at("spec", "publishConnectionDetailsTo").isPresent()) {
            fields.add("spec.publishConnectionDetailsTo");
        }
        return fields;
    }
}
