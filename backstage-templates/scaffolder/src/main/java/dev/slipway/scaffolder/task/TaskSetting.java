package dev.slipway.scaffolder.task;

import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.rendering.RenderOptions;
import dev.slipway.scaffolder.rendering.Workspace;
import java.time.Clock;

/**
 * What a run needs from around it.
 *
 * @param workspace the task's own folder
 * @param scratch a folder beside it for what is not to be published
 * @param dryRun whether actions that change something elsewhere are left out
 */
public record TaskSetting(
        Actions actions,
        RenderOptions rendering,
        Workspace workspace,
        Workspace scratch,
        TaskSecrets secrets,
        Clock clock,
        boolean dryRun) {}
