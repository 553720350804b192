/**
 * What every emulated AWS service shares: requests and answers of the query protocol, errors, operations that take a
 * while, and client tokens. May import nothing of the services beside it.
 */
@NullMarked
package dev.slipway.testkit.aws.wire;

import org.jspecify.annotations.NullMarked;
