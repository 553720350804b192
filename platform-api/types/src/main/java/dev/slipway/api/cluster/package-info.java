/**
 * The kinds of {@code cluster.x-k8s.io}: fields, defaults and limits are those of Cluster API 1.14. {@code XLimits} hold
 * what the schema of a kind says beyond its records. May import {@code meta} and {@code crd}.
 */
@NullMarked
package dev.slipway.api.cluster;

import org.jspecify.annotations.NullMarked;
