/**
 * The kinds of {@code addons.cluster.x-k8s.io}: fields, defaults and limits are those of Cluster API 1.14. May import
 * {@code cluster}, {@code meta} and {@code crd}.
 */
@NullMarked
package dev.slipway.api.cluster.addons;

import org.jspecify.annotations.NullMarked;
