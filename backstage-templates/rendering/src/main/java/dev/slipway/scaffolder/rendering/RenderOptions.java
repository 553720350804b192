package dev.slipway.scaffolder.rendering;

/**
 * How templates are read.
 *
 * @param trimBlocks the line end after a statement goes
 * @param lstripBlocks spaces before a statement that begins a line go
 */
public record RenderOptions(
        Syntax syntax, boolean trimBlocks, boolean lstripBlocks, Integrations integrations, RenderLimits limits) {

    /** Backstage's marks, white space as it stands, the public hosts. */
    public static RenderOptions standard() {
        return new RenderOptions(Syntax.BACKSTAGE, false, false, Integrations.standard(), RenderLimits.standard());
    }

    public RenderOptions with(Integrations hosts) {
        return new RenderOptions(syntax, trimBlocks, lstripBlocks, hosts, limits);
    }

    public RenderOptions with(RenderLimits other) {
        return new RenderOptions(syntax, trimBlocks, lstripBlocks, integrations, other);
    }

    public RenderOptions with(Syntax other) {
        return new RenderOptions(other, trimBlocks, lstripBlocks, integrations, limits);
    }
}
