package pareto.shell;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;

/// A sentence in which `**words**` are bold; everything else is escaped.
record RichText(String sentence) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        var bold = false;
        for (var part : sentence.split("\\*\\*", -1)) {
            output.writeContent(bold ? "<b>" : "");
            Escape.htmlContent(part, output);
            output.writeContent(bold ? "</b>" : "");
            bold = !bold;
        }
    }
}
