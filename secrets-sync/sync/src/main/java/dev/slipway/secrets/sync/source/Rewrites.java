package dev.slipway.secrets.sync.source;

import dev.slipway.api.externalsecrets.MergeRewrite;
import dev.slipway.api.externalsecrets.Rewriting;
import dev.slipway.secrets.template.SecretFunctions;
import dev.slipway.secrets.value.Merge;
import dev.slipway.secrets.value.Rewrite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the operations of {@code rewrite}. */
public final class Rewrites {

    private final SecretFunctions functions;

    public Rewrites(SecretFunctions functions) {
        this.functions = functions;
    }

    public List<Rewrite> of(@Nullable List<Rewriting> operations) {
        return operations == null
                ? List.of()
                : operations.stream().map(this::of).toList();
    }

    private Rewrite of(Rewriting operation) {
        if (operation.regexp() != null) {
            return Rewrite.regexp(
                    operation.regexp().source(), operation.regexp().target());
        }
        if (operation.transform() != null) {
            return Rewrite.transform(operation.transform().template(), functions::parse);
        }
        return operation.merge() == null ? Rewrite.nothing() : merge(operation.merge());
    }

    private static Merge merge(MergeRewrite merge) {
        return new Merge(
                "JSON".equals(merge.strategy()) ? Merge.Strategy.JSON : Merge.Strategy.EXTRACT,
                merge.into() == null ? "" : merge.into(),
                merge.priority() == null ? List.of() : merge.priority(),
                "IgnoreNotFound".equals(merge.priorityPolicy()),
                "Ignore".equals(merge.conflictPolicy()));
    }
}
