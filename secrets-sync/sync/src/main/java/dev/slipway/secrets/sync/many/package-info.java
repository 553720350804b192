/** ExternalSecrets and PushSecrets that are kept in many namespaces. */
@NullMarked
package dev.slipway.secrets.sync.many;

import org.jspecify.annotations.NullMarked;
