package dev.slipway.terraform.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values before and after, with the trees that say which parts are not known yet and which are sensitive. Holds secrets
 * in clear until it is {@link Mask masked}.
 *
 * @param after null where nothing is left; parts that {@code afterUnknown} marks are absent
 * @param replacePaths the paths that force a replacement, each a list of steps
 */
public record Change(
        Action action,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable Object afterUnknown,
        @Nullable Object beforeSensitive,
        @Nullable Object afterSensitive,
        List<Object> replacePaths) {

    static Change of(Map<?, ?> tree, String address) {
        return new Change(
                Action.of(tree.get("actions") instanceof List<?> names ? names : List.of(), address),
                tree.get("before"),
                tree.get("after"),
                tree.get("after_unknown"),
                tree.get("before_sensitive"),
                tree.get("after_sensitive"),
                tree.get("replace_paths") instanceof List<?> paths
                        ? paths.stream()
                                .map(Objects::requireNonNull)
                                .<Object>map(path -> path)
                                .toList()
                        : List.of());
    }

    @Override
    public String toString() {
        return action.text();
    }
}
