/** Cloud Storage: buckets, and the members of roles on them. */
@NullMarked
package dev.slipway.provider.gcp.storage;

import org.jspecify.annotations.NullMarked;
