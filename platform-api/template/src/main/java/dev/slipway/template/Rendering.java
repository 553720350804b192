package dev.slipway.template;

import org.jspecify.annotations.Nullable;

/** The running template, for functions that render more or make much. */
public interface Rendering {

    /** Return the output of a template defined beside the running one. */
    String include(String name, @Nullable Object data);

    /** Return the output of a text taken as a template, which sees the functions and definitions of the running one. */
    String evaluate(String text, @Nullable Object data);

    /** Return silently when a text or list of that size may be made; throw {@link TemplateException} otherwise. */
    void reserve(long size);
}
