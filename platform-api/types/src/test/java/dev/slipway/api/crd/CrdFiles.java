package dev.slipway.api.crd;

import dev.slipway.api.managed.ConfigCrd;
import dev.slipway.api.managed.ManagedCrd;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Represent;
import org.yaml.snakeyaml.representer.Representer;

/** Derives the CRD files from every custom resource class of this module: file name to text. */
final class CrdFiles {

    private static final String HEADER = "# Generated from the records of this module. Change those, then run the tests"
            + " of this module with -Dcrds.update=true.\n";

    private CrdFiles() {}

    static Map<String, String> generate() {
        Map<String, List<Class<? extends HasMetadata>>> byCrd = kinds().stream()
                .collect(Collectors.groupingBy(HasMetadata::getFullResourceName, TreeMap::new, Collectors.toList()));
        Map<String, String> files = new TreeMap<>();
        byCrd.forEach((name, versions) -> files.put(name + ".yaml", file(versions)));
        classes().filter(type -> type.isAnnotationPresent(ManagedCrd.class)).forEach(type -> ManagedCrds.of(type)
                .forEach((name, crd) -> files.put(name + ".yaml", HEADER + dump(crd))));
        classes().filter(type -> type.isAnnotationPresent(ConfigCrd.class)).forEach(type -> ConfigCrds.of(type)
                .forEach((name, crd) -> files.put(name + ".yaml", HEADER + dump(crd))));
        // A jar cannot be listed portably: readers find the files by this one.
        files.put("index.txt", String.join("\n", files.keySet()) + "\n");
        return files;
    }

    /** Return every concrete custom resource class of the module, wherever it lies. */
    private static List<Class<? extends HasMetadata>> kinds() {
        return classes()
                .filter(CrdFiles::isKind)
                .<Class<? extends HasMetadata>>map(type -> type.asSubclass(HasMetadata.class))
                .toList();
    }

    private static Stream<Class<?>> classes() {
        try {
            Path root = Path.of(CrdNames.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                List<Class<?>> classes = files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.endsWith("-info.class"))
                        .sorted()
                        .<Class<?>>map(CrdFiles::load)
                        .toList();
                return classes.stream();
            }
        } catch (IOException | URISyntaxException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, CrdFiles.class.getClassLoader());
        } catch (ClassNotFoundException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static boolean isKind(Class<?> type) {
        return CustomResource.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
    }

    private static String file(List<Class<? extends HasMetadata>> versions) {
        Map<String, Object> crd = new Yaml().load(generated(versions));
        Map<String, Object> spec = map(crd.get("spec"));
        for (Object item : (List<?>) spec.get("versions")) {
            Map<String, Object> version = map(item);
            versions.stream()
                    .filter(kind -> kind.getAnnotation(Version.class).value().equals(version.get("name")))
                    .forEach(kind -> complete(kind, spec, version));
        }
        contracts(versions.get(0), map(crd.get("metadata")));
        return HEADER + dump(crd);
    }

    private static void contracts(Class<?> kind, Map<String, Object> metadata) {
        CrdNames names = kind.getAnnotation(CrdNames.class);
        Map<String, Object> labels = new TreeMap<>();
        for (String contract : names == null ? new String[0] : names.contracts()) {
            int equals = contract.indexOf('=');
            labels.put(contract.substring(0, equals), contract.substring(equals + 1));
        }
        if (!labels.isEmpty()) {
            metadata.put("labels", labels);
        }
    }

    private static String dump(Map<String, Object> crd) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setDereferenceAliases(true);
        options.setSplitLines(false);
        return new Yaml(new Plain(options), options).dump(crd);
    }

    /** The API server and kubectl read YAML 1.1 to the letter: a lone n or y is a truth value to them. */
    private static final class Plain extends Representer {

        private static final Set<String> TRUTHS = Set.of("y", "Y", "n", "N");

        Plain(DumperOptions options) {
            super(options);
            Represent usual = representers.get(String.class);
            representers.put(
                    String.class,
                    text -> TRUTHS.contains(text)
                            ? representScalar(Tag.STR, (String) text, DumperOptions.ScalarStyle.SINGLE_QUOTED)
                            : usual.representData(text));
        }
    }

    private static void complete(Class<?> kind, Map<String, Object> spec, Map<String, Object> version) {
        Map<String, Object> schema = map(map(version.get("schema")).get("openAPIV3Schema"));
        CrdConventions.apply(kind, version, schema);
        for (SchemaMerge merge : kind.getAnnotationsByType(SchemaMerge.class)) {
            SchemaMerging.merge(SchemaMerging.at(schema, merge.at()), new Yaml().load(merge.yaml()));
        }
        CrdNames names = kind.getAnnotation(CrdNames.class);
        if (names == null) {
            return;
        }
        if (names.categories().length > 0) {
            map(spec.get("names")).put("categories", Arrays.asList(names.categories()));
        }
        if (!names.deprecation().isEmpty()) {
            version.put("deprecated", true);
            version.put("deprecationWarning", names.deprecation());
        }
    }

    private static String generated(List<Class<? extends HasMetadata>> versions) {
        Map<String, ByteArrayOutputStream> outputs = new LinkedHashMap<>();
        new CRDGenerator()
                .customResourceClasses(versions)
                .forCRDVersions("v1")
                .withOutput(new Collected(outputs))
                .generate();
        if (outputs.size() != 1) {
            throw new IllegalStateException("expected one CRD from " + versions + ", got " + outputs.keySet());
        }
        return outputs.values().iterator().next().toString(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked") // YAML mappings of a CRD have string keys
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private record Collected(Map<String, ByteArrayOutputStream> outputs)
            implements CRDGenerator.CRDOutput<OutputStream> {

        @Override
        public OutputStream outputFor(String name) {
            return outputs.computeIfAbsent(name, key -> new ByteArrayOutputStream());
        }

        @Override
        public void close() {}
    }
}
