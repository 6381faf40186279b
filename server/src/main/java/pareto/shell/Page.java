package pareto.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// One template filled with its screen and its `page` record; nothing is sent before all of it is written.
record Page(TemplateEngine templates, String template, Screens screens) implements View {

    static final String MODEL = "page";

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var params = new HashMap<String, Object>();
        var screen = screens.of(request);
        params.put("screen", screen);
        if (model != null && model.get(MODEL) instanceof Object page) {
            params.put(MODEL, page);
        }
        var output = new Utf8ByteOutput();
        templates.render(template, params, output);
        response.setLocale(screen.language().locale());
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
