/**
 * Who may do what: policies in the form of Argo CD's policy.csv. Pure. An evaluator of its own, because Argo CD's dialect
 * of Casbin is three rules over four texts: the matching of globs and of Go's expressions is what has to be the same, and
 * no library of the JVM does it. May import {@code pattern} only.
 */
@NullMarked
package dev.slipway.delivery.rbac;

import org.jspecify.annotations.NullMarked;
