package pareto.shell.format;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.math.BigDecimal;

/// Money on a page: short for the eye, exact under the pointer and for machines.
record MoneyTag(BigDecimal amount, String exact, String figure, String unit) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<data class=\"money\" value=\"" + amount.toPlainString() + "\" title=\"");
        Escape.htmlAttribute(exact, output);
        output.writeContent("\">");
        Escape.htmlContent(figure, output);
        if (!unit.isEmpty()) {
            output.writeContent("<small>" + unit + "</small>");
        }
        output.writeContent("</data>");
    }
}
