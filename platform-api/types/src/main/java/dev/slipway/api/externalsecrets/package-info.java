/**
 * The kinds of {@code external-secrets.io}: fields, defaults and limits are those of External Secrets Operator 2.9, and
 * what v1beta1 had besides. Provider blocks without a type are kept whole. May import {@code meta} and {@code crd}.
 */
@NullMarked
package dev.slipway.api.externalsecrets;

import org.jspecify.annotations.NullMarked;
