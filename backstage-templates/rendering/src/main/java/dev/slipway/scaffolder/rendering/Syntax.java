package dev.slipway.scaffolder.rendering;

/** Which marks enclose an expression. */
public enum Syntax {
    /** {@code ${{ values.name }}}. */
    BACKSTAGE,
    /** {@code {{ cookiecutter.name }}}, with Python's methods of lists and dictionaries and the filter jsonify. */
    COOKIECUTTER
}
