package dev.slipway.runtime.json;

import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML as kubectl reads it: version 1.1 booleans ({@code yes}, {@code on}, {@code y}), but dates and sexagesimal numbers
 * stay text. Aliases, nesting and size are limited, because documents come from anybody.
 */
final class Yaml {

    private static final int MAX_CODE_POINTS = 8 * 1024 * 1024;
    private static final int MAX_ALIASES = 200;
    private static final int MAX_DEPTH = 100;

    private Yaml() {}

    static List<Map<String, Object>> parse(String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_CODE_POINTS);
        limits.setMaxAliasesForCollections(MAX_ALIASES);
        limits.setNestingDepthLimit(MAX_DEPTH);
        limits.setAllowDuplicateKeys(false);
        DumperOptions dump = new DumperOptions();
        var parser = new org.yaml.snakeyaml.Yaml(
                new KubernetesConstructor(limits), new Representer(dump), dump, limits, new KubernetesResolver());
        List<Map<String, Object>> documents = new ArrayList<>();
        try {
            for (Object document : parser.loadAll(yaml)) {
                add(document, documents);
            }
        } catch (MarkedYAMLException e) {
            throw new FaultException(Fault.INVALID, explain(e), e);
        } catch (YAMLException e) {
            throw new FaultException(Fault.INVALID, String.valueOf(e.getMessage()), e);
        }
        return documents;
    }

    private static void add(Object document, List<Map<String, Object>> documents) {
        if (document instanceof Map<?, ?> map) {
            Expansion.check(map);
            documents.add(Tree.frozen(map));
        } else if (document != null) {
            throw new FaultException(
                    Fault.INVALID, "document " + (documents.size() + 1) + " is not an object with fields");
        }
    }

    private static String explain(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "cannot be read" : e.getProblem();
        return e.getProblemMark() == null
                ? problem
                : "line " + (e.getProblemMark().getLine() + 1) + ", column "
                        + (e.getProblemMark().getColumn() + 1) + ": " + problem;
    }

    static String write(Object value) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(0);
        options.setSplitLines(false);
        return new org.yaml.snakeyaml.Yaml(
                        new SafeConstructor(new LoaderOptions()),
                        new Representer(options),
                        options,
                        new LoaderOptions(),
                        new KubernetesResolver())
                .dump(Tree.thawedValue(value));
    }

    private static final class KubernetesConstructor extends SafeConstructor {

        KubernetesConstructor(LoaderOptions limits) {
            super(limits);
            yamlConstructors.put(Tag.BOOL, new ConstructYamlBool() {
                @Override
                public Object construct(Node node) {
                    String text = constructScalar((ScalarNode) node).toLowerCase(Locale.ROOT);
                    return text.startsWith("y") || text.startsWith("t") || text.equals("on");
                }
            });
        }
    }

    private static final class KubernetesResolver extends Resolver {

        private static final Pattern GO_BOOL = Pattern.compile(
                "^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$");
        private static final Pattern GO_INT =
                Pattern.compile("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+)$");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, GO_BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, GO_INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
