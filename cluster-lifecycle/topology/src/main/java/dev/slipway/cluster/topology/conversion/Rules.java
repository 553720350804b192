package dev.slipway.cluster.topology.conversion;

import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.template.format.GoDuration;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The kinds of differences that there are. Paths are names separated by dots. */
final class Rules {

    private Rules() {}

    /** The value has another place. */
    static Rule moved(String old, String now) {
        return mapped(old, now, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** The value has another place, and is written in another way. */
    static Rule mapped(String old, String now, UnaryOperator<Object> up, UnaryOperator<Object> down) {
        return new Rule() {
            @Override
            public void up(Map<String, Object> tree) {
                move(tree, path(old), path(now), up);
            }

            @Override
            public void down(Map<String, Object> tree, Context context) {
                move(tree, path(now), path(old), down);
            }
        };
    }

    /** A duration such as {@code 5m0s} is a number of seconds now. */
    static Rule seconds(String old, String now) {
        return mapped(old, now, Rules::toSeconds, Rules::toDuration);
    }

    private static Object toSeconds(Object text) {
        try {
            return text instanceof String written
                    ? (Object) GoDuration.parse(written).toSeconds()
                    : text;
        } catch (IllegalArgumentException noDuration) {
            return text;
        }
    }

    private static Object toDuration(Object seconds) {
        return seconds instanceof Number number ? GoDuration.format(Duration.ofSeconds(number.longValue())) : seconds;
    }

    /** A reference to an object of the same namespace names the group without a version now. */
    static Rule contractRef(String at) {
        return new Rule() {
            @Override
            public void up(Map<String, Object> tree) {
                move(tree, path(at), path(at), ref -> {
                    String apiVersion = Trees.text(ref, "apiVersion");
                    Map<String, Object> now = new LinkedHashMap<>();
                    int slash = apiVersion.indexOf('/');
                    Trees.putPresent(now, slash < 0 ? "" : apiVersion.substring(0, slash), "apiGroup");
                    Trees.putPresent(now, Trees.text(ref, "kind"), "kind");
                    Trees.putPresent(now, Trees.text(ref, "name"), "name");
                    return now;
                });
            }

            @Override
            public void down(Map<String, Object> tree, Context context) {
                move(tree, path(at), path(at), ref -> {
                    String group = Trees.text(ref, "apiGroup");
                    String kind = Trees.text(ref, "kind");
                    Map<String, Object> old = new LinkedHashMap<>();
                    Trees.putPresent(
                            old,
                            group.isEmpty()
                                    ? ""
                                    : group + "/" + context.versions().of(group, kind),
                            "apiVersion");
                    Trees.putPresent(old, kind, "kind");
                    Trees.putPresent(old, Trees.text(ref, "name"), "name");
                    Trees.putPresent(old, context.namespace(), "namespace");
                    return old;
                });
            }
        };
    }

    /** A reference to a template keeps its version, and loses everything but version, kind and name. */
    static Rule templateRef(String old, String now) {
        return new Rule() {
            @Override
            public void up(Map<String, Object> tree) {
                move(tree, path(old), path(now), Rules::identity);
            }

            @Override
            public void down(Map<String, Object> tree, Context context) {
                move(tree, path(now), path(old), ref -> {
                    Map<String, Object> reference = identity(ref);
                    Trees.putPresent(reference, context.namespace(), "namespace");
                    return reference;
                });
            }
        };
    }

    private static Map<String, Object> identity(Object ref) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (String name : new String[] {"apiVersion", "kind", "name"}) {
            Trees.putPresent(kept, Trees.text(ref, name), name);
        }
        return kept;
    }

    /** The rules hold inside the object at the path. */
    static Rule inside(String at, Rule... rules) {
        Rule all = Rule.all(rules);
        return new Rule() {
            @Override
            public void up(Map<String, Object> tree) {
                if (Trees.at(tree, path(at)) instanceof Map<?, ?>) {
                    all.up(Trees.map(tree, path(at)));
                    Trees.prune(tree, path(at));
                }
            }

            @Override
            public void down(Map<String, Object> tree, Context context) {
                if (Trees.at(tree, path(at)) instanceof Map<?, ?>) {
                    all.down(Trees.map(tree, path(at)), context);
                    Trees.prune(tree, path(at));
                }
            }
        };
    }

    /** The rules hold inside each object of the list at the path. */
    static Rule each(String at, Rule... rules) {
        Rule all = Rule.all(rules);
        return new Rule() {
            @Override
            public void up(Map<String, Object> tree) {
                Trees.maps(tree, path(at)).forEach(all::up);
            }

            @Override
            public void down(Map<String, Object> tree, Context context) {
                Trees.maps(tree, path(at)).forEach(item -> all.down(item, context));
            }
        };
    }

    /** The old version has a field that the new one has no place for. */
    static Rule dropped(String old) {
        return new Rule() {
            @Override
            public void up(Map<String, Object> tree) {
                Trees.remove(tree, path(old));
            }

            @Override
            public void down(Map<String, Object> tree, Context context) {
                // What is not stored cannot come back.
            }
        };
    }

    static String[] path(String dotted) {
        return dotted.split("\\.", -1);
    }

    private static void move(Map<String, Object> tree, String[] from, String[] to, UnaryOperator<Object> change) {
        @Nullable Object value = Trees.remove(tree, from);
        if (value != null) {
            Trees.put(tree, change.apply(value), to);
        }
        if (from.length > 1) {
            Trees.prune(tree, Arrays.copyOf(from, from.length - 1));
        }
    }
}
