package dev.slipway.provider.gcp.resource;

import com.google.api.client.json.GenericJson;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How the parameters of a kind become the model of Google's client, and back.
 *
 * @param <M> the model
 */
public record Form<M extends GenericJson>(Class<M> model, Naming naming) {

    /** Return a form whose names are the same, but for these: {@code diskSize=dataDiskSizeGb}. */
    public static <M extends GenericJson> Form<M> of(Class<M> model, String... names) {
        return new Form<>(model, Naming.of(names));
    }

    /** Return a model with all parameters. */
    public M all(Scope<?, ?> scope) {
        return model(scope.tree(), unknown -> {});
    }

    /** Return a model with some parameters. */
    public M some(Scope<?, ?> scope, Iterable<String> fields) {
        return model(scope.tree(fields), unknown -> {});
    }

    /** Return a model of a tree with upstream's names; what Google has no place for is told. */
    public M model(Map<String, Object> tree, Consumer<String> unknown) {
        return ModelTree.fill(model, naming.googles(tree), unknown);
    }

    /** Return what Google tells, with upstream's names. */
    public Map<String, Object> read(GenericJson answer) {
        return naming.ours(ModelTree.of(answer));
    }
}
