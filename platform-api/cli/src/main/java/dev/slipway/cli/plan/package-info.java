/**
 * {@code slipway plan}: reads what is proposed, asks the server what would follow, and shows it. May import the kernel's
 * plan, the runtime's JSON and JGit.
 */
@NullMarked
package dev.slipway.cli.plan;

import org.jspecify.annotations.NullMarked;
