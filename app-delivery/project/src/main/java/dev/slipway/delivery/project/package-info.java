/**
 * What the Applications of a project may use: sources, destinations, kinds, namespaces, roles. Pure; meaning and messages are
 * those of Argo CD. May import {@code pattern}, {@code window} and {@code rbac}.
 */
@NullMarked
package dev.slipway.delivery.project;

import org.jspecify.annotations.NullMarked;
