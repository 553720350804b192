package dev.slipway.template.parse;

/** A piece of a parsed template; its text form is its source, as error messages show it. */
public interface Located {

    /** Return where it stands, in characters from the start of the source. */
    int position();
}
