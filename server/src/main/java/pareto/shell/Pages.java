package pareto.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Finds the template a controller names: `orders/imports` is `orders/imports.jte`, compiled into the module's package.
@Component
class Pages implements ViewResolver, Ordered {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "pareto");
    private final Screens screens;

    Pages(Screens screens) {
        this.screens = screens;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return templates.hasTemplate(template) ? new Page(templates, template, screens) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
