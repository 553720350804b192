/** What an ExternalSecret asks for, put together in the peer's order, from stores that are asked once for everybody. */
@NullMarked
package dev.slipway.secrets.sync.source;

import org.jspecify.annotations.NullMarked;
