/** What a hub and its agents say to each other about secrets, as JSON. May import {@code store} and values. */
@NullMarked
package dev.slipway.secrets.sync.message;

import org.jspecify.annotations.NullMarked;
