package dev.slipway.template.sprig;

import dev.slipway.template.Functions;
import dev.slipway.template.sprig.semver.Constraints;
import dev.slipway.template.sprig.semver.Version;

/** Semantic versions. */
final class VersionFunctions {

    static final Functions FUNCTIONS = Functions.NONE
            .with("semver", "string", a -> Version.parse(a.text(0)))
            .with("semverCompare", "string string", a -> Constraints.parse(a.text(0))
                    .allow(Version.parse(a.text(1))));

    private VersionFunctions() {}
}
