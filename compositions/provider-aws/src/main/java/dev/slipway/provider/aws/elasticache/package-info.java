/** Amazon ElastiCache: replication groups and the subnets that they use. */
@NullMarked
package dev.slipway.provider.aws.elasticache;

import org.jspecify.annotations.NullMarked;
