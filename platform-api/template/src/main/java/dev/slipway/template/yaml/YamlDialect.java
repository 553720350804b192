package dev.slipway.template.yaml;

/** Which of Go's YAML libraries is spoken. */
public enum YamlDialect {
    /** gopkg.in/yaml.v3: only {@code true} and {@code false} are booleans; indents by four, sequences too. */
    V3,
    /** sigs.k8s.io/yaml: {@code yes}, {@code on} and so on are booleans too; indents by two, sequences not. */
    KUBERNETES
}
