/** Pure decisions about an ExternalSecret: whether it is valid, and whether its stores have to be asked now. */
@NullMarked
package dev.slipway.secrets.sync.demand;

import org.jspecify.annotations.NullMarked;
