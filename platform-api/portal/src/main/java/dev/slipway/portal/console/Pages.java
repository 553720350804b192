package dev.slipway.portal.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Makes HTML of pages. Everything that comes from outside is escaped for where it stands. */
public final class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Return a page; the parameters are those that its template declares. */
    public String html(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
