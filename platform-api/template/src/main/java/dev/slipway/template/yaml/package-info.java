/**
 * YAML as Go's libraries read and write it: gopkg.in/yaml.v3, and sigs.k8s.io/yaml, which Kubernetes and Helm use. Pure;
 * may import {@code format} only.
 */
@NullMarked
package dev.slipway.template.yaml;

import org.jspecify.annotations.NullMarked;
