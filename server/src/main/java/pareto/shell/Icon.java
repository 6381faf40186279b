package pareto.shell;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// A symbol of the sprite; decoration only, so hidden from screen readers.
record Icon(String sprite, String name) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(
                "<svg class=\"ico\" aria-hidden=\"true\"><use href=\"" + sprite + "#" + name + "\"/></svg>");
    }
}
